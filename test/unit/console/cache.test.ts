import { Client, fetchExchange, gql } from '@urql/core';
import { consoleCache } from '../../../src/console/app/cache.js';
import { possibleTypesOf } from '../../../src/console/possible-types.js';

const types = possibleTypesOf('schema.graphql');

/** A client whose server sends this. */
function clientWith(data: object): Client {
  const body = JSON.stringify({ data });
  const headers = { 'content-type': 'application/json' };
  return new Client({
    url: 'http://127.0.0.1/graphql',
    preferGetMethod: false,
    fetch: () => Promise.resolve(new Response(body, { headers })),
    exchanges: [consoleCache(types), fetchExchange],
  });
}

const members = Object.entries(types.members).flatMap(([name, list]) =>
  list.map((member) => [name, member] as const),
);

// Without the members of a union, a cache reads a result back as null, and the screen shows it as not known.
it('reads back every member of every union and interface', async () => {
  expect(members.length).toBeGreaterThan(60);
  for (const [abstract, member] of members) {
    const data = { answer: { __typename: member, id: '1', shared: 'all', own: 'this one' } };
    const text = `query { answer { __typename ... on ${abstract} { shared } ... on ${member} { id own } } }`;
    const result = await clientWith(data).query(gql(text), {}).toPromise();
    expect(result.data).toEqual(data);
  }
});

it('never completes an answer with nulls', async () => {
  const client = clientWith({ order: { __typename: 'Order', id: '1', status: 'SHIPPED' } });
  await client
    .query(
      gql`
        query {
          order {
            __typename
            id
            status
          }
        }
      `,
      {},
    )
    .toPromise();
  const more = gql`
    query {
      order {
        __typename
        id
        status
        total
      }
    }
  `;
  const cached = client.readQuery(more, {}, { requestPolicy: 'cache-only' });
  expect(cached?.data ?? null).toBeNull();
});
