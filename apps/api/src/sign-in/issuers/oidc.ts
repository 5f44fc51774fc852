import { part, text, texts, words, type ClaimMapper } from './claims.ts';

/**
 * Any OpenID provider. Roles stand in `roles`, or where Keycloak puts them: `realm_access.roles`. Whom people
 * belong to stands in `tenant`, or is everybody's the same (`*`).
 */
export const oidc: ClaimMapper = {
  person(claims) {
    const subject = text(claims['sub']);
    if (subject === null) return null;
    const pid = text(claims['pid']);
    return {
      subject,
      name: text(claims['name']) ?? text(claims['preferred_username']),
      tenants: [...texts(claims['tenant']), '*'],
      roles: [...texts(claims['roles']), ...texts(part(claims['realm_access'], 'roles'))],
      units: [...texts(claims['groups']), '*'],
      person: pid === null ? null : ['pid', pid],
    };
  },
  /** With client credentials the subject is the client itself, or in Keycloak its service account. */
  machine(claims) {
    const client = text(claims['client_id']) ?? text(claims['azp']);
    if (client === null) return null;
    const account = text(claims['preferred_username']);
    const isItself = claims['sub'] === client || account === `service-account-${client}`;
    return isItself ? { client, consumer: null, scopes: words(claims['scope']) } : null;
  },
};
