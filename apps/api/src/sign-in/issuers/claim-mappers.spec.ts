import { describe, expect, it } from '@jest/globals';
import { ansattporten } from './ansattporten.ts';
import { entra } from './entra.ts';
import { maskinporten } from './maskinporten.ts';
import { oidc } from './oidc.ts';

describe('Entra ID says', () => {
  const person = {
    sub: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ',
    tid: '9122040d-6c67-4c5b-b112-36a304b66dad',
    oid: '690222be-ff1a-4d56-abd1-7e4f7d38e474',
    name: 'Kari Nordmann',
    roles: ['saksbehandler'],
    groups: ['c2f1a5de-6a0e-4b7c-9d0a-0e3b1c9d2f77'],
  };

  it('the directory, the roles and the groups of a person, and who is behind the account', () => {
    expect(entra.person(person)).toEqual({
      subject: person.sub,
      name: 'Kari Nordmann',
      tenants: [person.tid],
      roles: ['saksbehandler', person.groups[0]],
      units: person.groups,
      person: ['oid', `${person.tid}/${person.oid}`],
    });
  });

  it('the app roles of an application that acts as itself', () => {
    const claims = { azp: 'app', tid: person.tid, idtyp: 'app', roles: ['sak.les'] };
    expect(entra.machine(claims)).toEqual({
      client: 'app',
      consumer: person.tid,
      scopes: ['sak.les'],
    });
  });

  it('that a person is behind the application: then it is no machine', () => {
    expect(entra.machine({ azp: 'app', scp: 'sak.les', roles: ['sak.les'] })).toBeNull();
  });
});

describe('Ansattporten says', () => {
  const details = (type: string) => [
    {
      type,
      resource: 'urn:altinn:resource:saksgang-skole',
      authorized_parties: [
        {
          orgno: { authority: 'iso6523-actorid-upis', ID: '0192:310000009' },
          name: 'LYNGVIK SKOLE',
          unit_type: 'BEDR',
        },
      ],
    },
  ];

  it('for which organisation a person acts, and by which right', () => {
    const claims = { sub: 's', pid: '05821512345' };
    const authorization_details = details('ansattporten:altinn:resource');
    expect(ansattporten.person({ ...claims, authorization_details })).toEqual({
      subject: 's',
      name: 'LYNGVIK SKOLE',
      tenants: ['0192:310000009'],
      roles: ['urn:altinn:resource:saksgang-skole'],
      units: ['0192:310000009'],
      person: ['pid', '05821512345'],
    });
  });

  it('nothing that counts without such a right', () => {
    const authorization_details = details('something:else');
    expect(ansattporten.person({ sub: 's', authorization_details })).toBeNull();
    expect(ansattporten.person({ sub: 's' })).toBeNull();
  });
});

describe('A plain OpenID provider says', () => {
  it('roles where Keycloak puts them', () => {
    const claims = { sub: 's', name: 'Kari', realm_access: { roles: ['saksbehandler'] } };
    expect(oidc.person(claims)).toMatchObject({ roles: ['saksbehandler'], tenants: ['*'] });
  });

  it('which machine it is, by client credentials or Keycloak’s service account', () => {
    const itself = { sub: 'app', client_id: 'app', scope: 'sak.les hendelser.les' };
    const account = {
      sub: 'u',
      azp: 'app',
      preferred_username: 'service-account-app',
      scope: 'sak.les',
    };
    expect(oidc.machine(itself)).toMatchObject({
      client: 'app',
      scopes: ['sak.les', 'hendelser.les'],
    });
    expect(oidc.machine(account)).toMatchObject({ client: 'app', scopes: ['sak.les'] });
  });

  it('that a person is behind the client: then it is no machine', () => {
    const claims = { sub: 'u', azp: 'app', preferred_username: 'kari', scope: 'sak.les' };
    expect(oidc.machine(claims)).toBeNull();
  });
});

describe('Maskinporten says', () => {
  it('for which organisation a machine asks, and what it was granted', () => {
    const claims = {
      iss: 'https://maskinporten.no/',
      client_id: '74a39f0d-7a6b-4c41-a5c6-6f6d4f4f0c7e',
      client_amr: 'virksomhetssertifikat',
      token_type: 'Bearer',
      consumer: { authority: 'iso6523-actorid-upis', ID: '0192:310000009' },
      scope: 'lyngvik:saksgang.sak.les',
    };
    expect(maskinporten.machine(claims)).toEqual({
      client: claims.client_id,
      consumer: '0192:310000009',
      scopes: ['lyngvik:saksgang.sak.les'],
    });
    expect(maskinporten.person(claims)).toBeNull();
  });
});
