import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { ExampleText } from '../explorer/explorer-example.js';

/** The page's own style sheets carry the nonce of the response, which its content security policy asks for. */
function withLink(html: string): string {
  const [, nonce = ''] = /<style nonce="?([\w-]+)/.exec(html) ?? [];
  return html.replace(
    '<body>',
    `<body>
<style nonce="${nonce}">#embeddableSandbox:empty { display: none; }</style>
<p>Apollo Sandbox needs internet access. <a href="/explorer">The explorer of this server</a> does not.</p>`,
  );
}

/**
 * Serves Apollo Sandbox at /graphql to browsers. Sandbox loads from Apollo's servers and covers the page, so a reader
 * sees the link to the explorer only while Sandbox has not loaded.
 */
export function landingPage<Context extends object>(
  example: ExampleText | undefined,
): ApolloServerPlugin<Context> {
  const sandbox: ApolloServerPlugin<Context> = ApolloServerPluginLandingPageLocalDefault({
    footer: false,
    embed: { runTelemetry: false },
    ...(example ? { document: example.query } : {}),
    ...(example?.variables ? { variables: example.variables } : {}),
  });
  return {
    ...sandbox,
    async serverWillStart(service) {
      const listener = await sandbox.serverWillStart?.(service);
      const page = await listener?.renderLandingPage?.();
      if (!listener || !page) return;
      const { html } = page;
      const text = typeof html === 'string' ? async () => html : html;
      return {
        ...listener,
        renderLandingPage: async () => ({ html: async () => withLink(await text()) }),
      };
    },
  };
}
