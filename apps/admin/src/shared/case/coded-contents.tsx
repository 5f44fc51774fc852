import type { CodedPartsFragment } from '@saksgang/graphql-client';

interface CodedContentsProps {
  readonly contents: readonly CodedPartsFragment[];
}

/** Codes of a national list with their labels as they stood, and the words some of them demand. */
export function CodedContents({ contents }: CodedContentsProps) {
  return (
    <ul>
      {contents.map(({ code, clarification }) => (
        <li key={code.code}>
          {code.code} {code.label}
          {clarification && `: ${clarification}`}
        </li>
      ))}
    </ul>
  );
}
