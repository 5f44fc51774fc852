import { codeList, type Code, type CodeListName } from '@saksgang/law';

/** A code with its label as it stood, valid or not; one that no list knows is shown as itself. */
export function codeOf(list: CodeListName, code: string): Code {
  return codeList(list).find(code) ?? unknownCode(code);
}

function unknownCode(code: string): Code {
  return {
    code,
    label: code,
    validFrom: null,
    validTo: null,
    group: null,
    requiresClarification: false,
  };
}
