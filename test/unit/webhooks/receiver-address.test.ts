import {
  isPublicAddress,
  isReachable,
  receiverUrlIssue,
} from '../../../src/domains/webhooks/receiver-address.js';

describe('an address of a receiver', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '239.255.255.255',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::1',
    'receiver.example',
    '',
  ])('is refused when it is %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '8.8.8.8',
    '100.63.255.255',
    '172.32.0.1',
    '192.0.1.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('is accepted when it is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('the URL of a receiver', () => {
  it.each([
    'http://receiver.example/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://localhost/',
    'https://api.localhost./',
    'https://169.254.169.254/latest/meta-data',
    'https://user@receiver.example/',
    'file:///etc/passwd',
    'receiver.example',
  ])('is refused when it is %s', (url) => {
    expect(receiverUrlIssue(url, 'public')).not.toBeNull();
  });

  it('may have any port, path and query', () => {
    expect(receiverUrlIssue('https://receiver.example:8443/a?b=c', 'public')).toBeNull();
  });

  it('may be private and without TLS when the operator allows it', () => {
    expect(receiverUrlIssue('http://127.0.0.1:8080/', 'any')).toBeNull();
    expect(receiverUrlIssue('http://user:password@127.0.0.1/', 'any')).not.toBeNull();
    expect(isReachable(new URL('http://127.0.0.1/'), 'public')).toBe(false);
  });

  it.each(['http://127.0.0.1:43990/hook', 'https://127.0.0.1/hook', 'https://localhost/'])(
    'names the setting that allows %s',
    (url) => {
      expect(receiverUrlIssue(url, 'public')).toContain('WEBHOOK_RECEIVERS=any');
    },
  );

  it('names no setting for what is no URL of the web', () => {
    expect(receiverUrlIssue('ftp://receiver.example/', 'public')).not.toContain(
      'WEBHOOK_RECEIVERS',
    );
  });
});
