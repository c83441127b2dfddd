import { readNotification } from '../../../src/sp-api/wire/notification.js';

const WIRE = { NotificationType: 'ORDER_CHANGE', PayloadVersion: '1.0', Payload: { x: 1 } };

describe('a notification', () => {
  it.each([
    ['as Amazon sends it', WIRE],
    ['passed on by EventBridge', { 'detail-type': 'ORDER_CHANGE', source: 's', detail: WIRE }],
    ['with a detail that is text', { 'detail-type': 'x', detail: JSON.stringify(WIRE) }],
    ['in an envelope of SNS', { Type: 'Notification', Message: JSON.stringify(WIRE) }],
    [
      'in an envelope of SNS in camel case',
      { type: 'Notification', message: JSON.stringify(WIRE) },
    ],
    [
      'of EventBridge in an envelope of SNS',
      { Type: 'Notification', Message: JSON.stringify({ 'detail-type': 'x', detail: WIRE }) },
    ],
    ['as text within JSON', JSON.stringify(WIRE)],
    ['with its payload as text', { ...WIRE, Payload: JSON.stringify(WIRE.Payload) }],
    [
      'with keys in camel case',
      { notificationType: 'ORDER_CHANGE', payloadVersion: '1.0', payload: { x: 1 } },
    ],
    [
      'with keys in other cases',
      { NOTIFICATION_TYPE: 'ORDER_CHANGE', payload_version: '1.0', PAYLOAD: { x: 1 } },
    ],
  ])('is read %s', (_, document) => {
    expect(readNotification(JSON.stringify(document))).toEqual({
      kind: 'notification',
      type: 'ORDER_CHANGE',
      wire: WIRE,
    });
  });

  it('is read in the camelCase of newer types, in any version of an unused type', () => {
    const document = {
      notificationVersion: '2020-09-04',
      notificationType: 'FEED_PROCESSING_FINISHED',
      payloadVersion: '2020-09-04',
      eventTime: '2026-05-12T10:30:00.000Z',
      payload: { feedProcessingFinishedNotification: { feedId: '50000000001' } },
      notificationMetadata: { notificationId: 'n-1', publishTime: '2026-05-12T10:30:01.000Z' },
    };
    expect(readNotification(JSON.stringify(document))).toEqual({
      kind: 'notification',
      type: 'FEED_PROCESSING_FINISHED',
      wire: {
        NotificationVersion: '2020-09-04',
        NotificationType: 'FEED_PROCESSING_FINISHED',
        PayloadVersion: '2020-09-04',
        EventTime: '2026-05-12T10:30:00.000Z',
        Payload: document.payload,
        NotificationMetadata: {
          NotificationId: 'n-1',
          PublishTime: '2026-05-12T10:30:01.000Z',
        },
      },
    });
  });

  it('is read after a byte order mark', () => {
    expect(readNotification(`\uFEFF${JSON.stringify(WIRE)}`)).toMatchObject({ wire: WIRE });
  });

  it.each([
    [6, 'notification'],
    [7, 'unreadable'],
    [50, 'unreadable'],
  ])('in %i wrappers is read as: %s', (wrappers, expected) => {
    let document: object = WIRE;
    for (let n = 0; n < wrappers; n += 1) document = { detail: document };
    expect(readNotification(JSON.stringify(document)).kind).toBe(expected);
  });

  it.each(['1.0', '1', '1.3', undefined, ''])('is read in the version "%s"', (PayloadVersion) => {
    const body = JSON.stringify({ ...WIRE, PayloadVersion });
    expect(readNotification(body).kind).toBe('notification');
  });

  it.each([
    ['nothing', '', 'not JSON'],
    ['half of one', '{"NotificationType":"ORDER_CH', 'not JSON'],
    ['a number', '7', 'not a notification'],
    ['null', 'null', 'not a notification'],
    ['a list', '[{"NotificationType":"ORDER_CHANGE"}]', 'not a notification'],
    ['no type', '{"Payload":{}}', 'not a notification'],
    ['a type that is no text', '{"NotificationType":7}', 'not a notification'],
    ['an event without detail', '{"detail-type":"ORDER_CHANGE"}', 'not a notification'],
    [
      'a version of tomorrow',
      JSON.stringify({ ...WIRE, PayloadVersion: '2.0' }),
      'another payload version',
    ],
    ['version ten', JSON.stringify({ ...WIRE, PayloadVersion: '10' }), 'another payload version'],
  ])('is not read from %s', (_, body, reason) => {
    expect(readNotification(body)).toEqual({ kind: 'unreadable', reason });
  });
});
