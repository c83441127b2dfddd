import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { loadConfig } from '../../../src/config/config.js';
import { fileVariableOf, SECRET_FILES } from '../../../src/config/secret-files.js';
import { variables } from '../../../src/config/variables.js';

const FOLDER = 'docker/kubernetes';

interface Container {
  readonly image: string;
  readonly command?: readonly string[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly resources: { readonly limits: Readonly<Record<string, string>> };
  readonly securityContext: object;
}

interface PodTemplate {
  readonly metadata: { readonly labels: Readonly<Record<string, string>> };
  readonly spec: {
    readonly terminationGracePeriodSeconds?: number;
    readonly securityContext: object;
    readonly containers: readonly Container[];
  };
}

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: { readonly template?: PodTemplate; readonly selector?: object };
}

const manifests = readdirSync(FOLDER).flatMap((file) =>
  parseAllDocuments(readFileSync(join(FOLDER, file), 'utf8')).map((document) => {
    for (const error of document.errors) throw error;
    return { file, manifest: document.toJS() as Manifest };
  }),
);

/** Returns the only manifest of a kind. */
function of(kind: string): Manifest {
  const found = manifests.filter(({ manifest }) => manifest.kind === kind);
  expect(found).toHaveLength(1);
  return found[0]!.manifest;
}

/** Returns the module of Kubernetes' schema of a manifest. */
const moduleOf = ({ apiVersion, kind }: Manifest): string =>
  `kubernetes-models/${apiVersion}/${kind}`;

describe('the manifests of Kubernetes', () => {
  it.each(manifests.map(({ file, manifest }) => [file, manifest.kind, manifest] as const))(
    'of %s: %s has the form of its schema',
    async (_, kind, manifest) => {
      const models = (await import(moduleOf(manifest))) as Record<
        string,
        new (data: object) => { validate(): void }
      >;
      const model = new models[kind]!(manifest);
      expect(() => model.validate()).not.toThrow();
    },
  );

  // The schema accepts properties that it does not have, so a misspelt one would have no effect. The types do not.
  it('have no property that Kubernetes does not have', async () => {
    const folder = 'dist/kubernetes-types';
    mkdirSync(folder, { recursive: true });
    const lines = manifests.map(
      ({ manifest }, index) =>
        `import type { I${manifest.kind} as Kind${index} } from '${moduleOf(manifest)}';\n` +
        `export const manifest${index}: Kind${index} = ${JSON.stringify(manifest)};\n`,
    );
    const file = join(folder, 'manifests.ts');
    writeFileSync(file, lines.join(''));
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig'];
    const target = ['--module', 'nodenext', '--target', 'es2024'];
    const checked = await promisify(execFile)('node_modules/.bin/tsc', [
      ...options,
      ...target,
      file,
    ]).catch((error: unknown) => error as { readonly stdout: string });
    expect(checked.stdout).toBe('');
  }, 60_000);

  it('are all in one namespace', () => {
    const { name } = of('Namespace').metadata;
    const elsewhere = manifests.filter(
      ({ manifest: { kind, metadata } }) => kind !== 'Namespace' && metadata.namespace !== name,
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('the pods', () => {
  const pods = ['Deployment', 'Job'].map((kind) => of(kind).spec!.template!);
  const data = of('ConfigMap').data!;

  it('run as a user without rights, on a read-only root, with a limit of memory', () => {
    for (const { spec } of pods) {
      expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
      for (const { securityContext, resources } of spec.containers) {
        expect(securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(resources.limits['memory']).toBe('1Gi');
      }
    }
  });

  it('use one image, and migrate by the program of that name', () => {
    const [[server], [migration]] = pods.map(({ spec }) => spec.containers) as [
      [Container],
      [Container],
    ];
    expect(migration.image).toBe(server.image);
    expect(migration.command).toEqual(['node', 'dist/program/migrate.js']);
  });

  it('live long enough after SIGTERM for a purchase that was sent', () => {
    const seconds = Number(data['SHUTDOWN_DELAY_SECONDS']) + Number(data['SHUTDOWN_GRACE_SECONDS']);
    const { upstreamTimeoutMs } = loadConfig({});
    expect(pods[0]!.spec.terminationGracePeriodSeconds).toBeGreaterThan(
      seconds + upstreamTimeoutMs / 1000,
    );
  });

  it('have variables that the server reads, and every secret in a file', () => {
    const known = new Set<string>([...variables.map(({ name }) => name), ...SECRET_FILES.keys()]);
    expect(Object.keys(data).filter((name) => !known.has(name))).toEqual([]);
    const inClear = Object.keys(data).filter((name) => SECRET_FILES.has(fileVariableOf(name)));
    expect(inClear).toEqual([]);
  });

  it('name files that docker/make-secrets makes', () => {
    const made = readFileSync('docker/make-secrets', 'utf8').matchAll(/\| secret ([\w-]+)/g);
    const files = new Set([...made].map(([, name]) => `/run/secrets/fulfilment-graph/${name}`));
    const named = Object.entries(data).filter(([name]) => name.endsWith('_FILE'));
    expect(named).toHaveLength(6);
    expect(named.filter(([, path]) => !files.has(path))).toEqual([]);
  });

  it('listen on the ports of the server', () => {
    const { http } = loadConfig({ METRICS_PORT: data['METRICS_PORT'] });
    expect(pods[0]!.spec.containers[0]!.ports).toEqual([
      { name: 'http', containerPort: http.port },
      { name: 'metrics', containerPort: http.metricsPort },
    ]);
  });
});
