import { Field } from 'type-graphql';
import { AccessScope } from '../../graph/access/access-scope.js';
import type { Principal } from '../../graph/access/principal.js';
import { DataType, FromFields } from '../../graph/fields.js';

@DataType('Who sends this request, and what it may do.')
export class Viewer extends FromFields<Viewer> {
  readonly principal!: Principal;

  @Field(() => String, {
    description:
      'Its name: that of its access key; of a token, the claims `name` and `sub`, as in `Ada Example (sub)`; or `local` where neither is needed. It is recorded with what it does.',
  })
  actor!: string;

  @Field(() => [AccessScope], { description: 'What it may do.' })
  scopes!: AccessScope[];
}
