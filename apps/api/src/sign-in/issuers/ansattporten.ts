import { part, text, texts, type ClaimMapper } from './claims.ts';

/**
 * Ansattporten: whom the person acts for stands in `authorization_details` (RFC 9396), as
 * `ansattporten:altinn:resource` with `authorized_parties`. Anybody can ask for any of it, so what a right
 * means here stands in the configuration alone.
 */
export const ansattporten: ClaimMapper = {
  person(claims) {
    const subject = text(claims['sub']);
    const parties = detailsOf(claims['authorization_details']);
    if (subject === null || parties.length === 0) return null;
    const pid = text(claims['pid']);
    const organisations = parties.flatMap(({ organisation }) => organisation ?? []);
    return {
      subject,
      name: text(claims['name']) ?? parties.flatMap(({ name }) => name ?? [])[0] ?? null,
      tenants: organisations,
      roles: parties.flatMap(({ resource }) => resource ?? []),
      units: organisations,
      person: pid === null ? null : ['pid', pid],
    };
  },
  machine: () => null,
};

function detailsOf(value: unknown) {
  const details: readonly unknown[] = Array.isArray(value) ? value : [];
  return details
    .filter((detail) => texts(part(detail, 'type')).includes('ansattporten:altinn:resource'))
    .flatMap((detail) => {
      const parties: unknown = part(detail, 'authorized_parties');
      const list: readonly unknown[] = Array.isArray(parties) ? parties : [];
      return list.map((party) => ({
        resource: text(part(detail, 'resource')),
        organisation: text(part(part(party, 'orgno'), 'ID')),
        name: text(part(party, 'name')),
      }));
    });
}
