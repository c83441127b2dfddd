import { Field } from 'type-graphql';
import { Node } from './node.type.js';
import { Failure, UserError, UserErrorCode } from './user-error.type.js';

@Failure('Another object has the name. Nothing was changed.')
export class NameTaken extends UserError<'NAME_TAKEN'> {
  @Field(() => Node, { nullable: true, description: 'The object that has the name.' })
  readonly existing: Node | null;

  /** @param advice says whose name it is, and what to do. It ends the sentence that begins with the name. */
  constructor(name: string, advice: string, existing: Node | null) {
    super(UserErrorCode.NAME_TAKEN, `${JSON.stringify(name)} is ${advice}`, ['input', 'name']);
    this.existing = existing;
  }
}
