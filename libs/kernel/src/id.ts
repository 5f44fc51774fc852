declare const brand: unique symbol;

/** A string that only its own parser can mint: a ChildId does not fit where a CaseId is asked. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** What `parse` throws when the text is no UUID. Names the kind of id, never echoes the text. */
export class MalformedId extends Error {
  readonly kind: string;
  constructor(kind: string) {
    super(`${kind} must be a UUID`);
    this.kind = kind;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export interface IdParser<Name extends string> {
  /** @throws MalformedId when `text` is not a lower-case UUID of version 1–8 (RFC 9562). */
  parse(text: string): Brand<string, Name>;
  is(text: string): text is Brand<string, Name>;
}

/** A parser for one kind of id: `const CaseId = idOf('CaseId')`. */
export function idOf<Name extends string>(name: Name): IdParser<Name> {
  const is = (text: string): text is Brand<string, Name> => UUID.test(text);
  return {
    is,
    parse(text) {
      if (!is(text)) throw new MalformedId(name);
      return text;
    },
  };
}

export type IdOf<P extends IdParser<string>> = ReturnType<P['parse']>;
