import { text, texts, type ClaimMapper } from './claims.ts';

/**
 * Microsoft Entra ID, v2.0 tokens: the directory in `tid`, app roles in `roles`, groups by their ids in
 * `groups`. `oid` names the person's account in the directory, in every application.
 */
export const entra: ClaimMapper = {
  person(claims) {
    const subject = text(claims['sub']);
    const directory = text(claims['tid']);
    if (subject === null || directory === null) return null;
    const oid = text(claims['oid']);
    const groups = texts(claims['groups']);
    return {
      subject,
      name: text(claims['name']),
      tenants: [directory],
      roles: [...texts(claims['roles']), ...groups],
      units: groups,
      person: oid === null ? null : ['oid', `${directory}/${oid}`],
    };
  },
  /** An application acting as itself carries app roles; `scp` means that a person is behind it. */
  machine(claims) {
    const client = text(claims['azp']) ?? text(claims['appid']);
    if (client === null || claims['scp'] !== undefined) return null;
    return { client, consumer: text(claims['tid']), scopes: texts(claims['roles']) };
  },
};
