type Value<Field> = Field extends (...args: never[]) => infer Answer ? Awaited<Answer> : never;

type Holds<Has, Wants> = [Has] extends [never]
  ? false
  : [Has] extends [Wants | (null extends Wants ? undefined : never)]
    ? true
    : false;

type Held<Resolvers, Parent> = {
  [Key in keyof Resolvers]-?: Key extends keyof Parent
    ? Holds<Parent[Key], Value<NonNullable<Resolvers[Key]>>> extends true
      ? Key
      : never
    : never;
}[keyof Resolvers];

/**
 * The fields of a type that its parent value does not hold already: what a resolver class must have.
 * A field added to the schema does not compile until somebody answers it.
 */
export type Complete<Resolvers, Parent> = {
  [
    Key in Exclude<keyof Resolvers, Held<Resolvers, Parent> | '__isTypeOf' | '__resolveType'>
  ]-?: NonNullable<Resolvers[Key]>;
};
