/** Definition of one environment variable, for the reader and for the reference. */
export interface VariableInfo {
  readonly name: string;
  /** Default, as written in the environment. */
  readonly default?: string;
  readonly accepted: string;
  readonly meaning: string;
  /** True when the value must not be printed. */
  readonly secret?: true;
}
