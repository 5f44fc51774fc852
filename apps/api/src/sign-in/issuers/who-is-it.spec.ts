import { describe, expect, it } from '@jest/globals';
import { createDigest } from '../../composition/digest.ts';
import type { TrustedIssuer } from './issuers-file.ts';
import { maskinporten } from './maskinporten.ts';
import { oidc } from './oidc.ts';
import { machineOf, personOf } from './who-is-it.ts';

const TENANT = '8e3ec81c-84ca-4fde-adb0-67065cd99c37';
const UNIT = '0d0a2f5e-6c55-4b0c-9a44-0f5c0e4b7a10';
const digest = createDigest(new Uint8Array(32));
const trusted: TrustedIssuer = {
  name: 'Lyngvik',
  kind: 'oidc',
  issuer: 'https://issuer.example',
  clientId: 'saksgang',
  scope: 'openid',
  scopePrefix: 'lyngvik:saksgang.',
  stepUp: [],
  tenants: { lyngvik: TENANT },
  roles: { saksbehandler: 'CASEWORKER' },
  units: { barnevern: { id: UNIT, name: 'Barnevernstjenesten' } },
  machines: { '0192:310000009': { name: 'Fagsystemet', tenant: TENANT } },
};
const kari = {
  sub: 'kari',
  name: 'Kari Marie Nordmann',
  tenant: 'lyngvik',
  roles: ['annet', 'saksbehandler'],
  groups: ['barnevern'],
  pid: '05821512345',
};
const who = (claims: object) => personOf({ trusted, mapper: oidc }, { ...claims }, digest);

describe('A person', () => {
  it('is who the issuer says, with what the configuration lets that mean', () => {
    expect(who(kari)?.user).toMatchObject({
      name: 'Kari Marie Nordmann',
      initials: 'KN',
      role: 'CASEWORKER',
      tenant: TENANT,
      unit: 'Barnevernstjenesten',
      unitId: UNIT,
    });
  });

  it('has the same account each time, and another by another issuer', () => {
    const elsewhere = { ...trusted, issuer: 'https://other.example' };
    const others = personOf({ trusted: elsewhere, mapper: oidc }, kari, digest);
    expect(who(kari)?.user.id).toBe(who({ ...kari, name: 'Kari N. Hansen' })?.user.id);
    expect(who(kari)?.user.id).not.toBe(others?.user.id);
  });

  it('is one person behind two accounts, and nobody can read which', () => {
    const second = who({ ...kari, sub: 'kari.admin' });
    expect(second?.user.id).not.toBe(who(kari)?.user.id);
    expect(second?.person).toBe(who(kari)?.person);
    expect(second?.person).not.toContain(kari.pid);
    expect(who({ ...kari, pid: undefined })?.person).toBeNull();
  });

  it.each([
    ['of a municipality', { tenant: 'skogvik' }],
    ['with a role', { roles: ['rådmann'] }],
    ['with a role that only sounds like one', { roles: ['constructor', '__proto__'] }],
    ['in a unit', { groups: ['kantina'] }],
    ['without a name', { name: undefined }],
  ])('does not get in %s that nobody knows', (_what, change) => {
    expect(who({ ...kari, ...change })).toBeNull();
  });
});

describe('A machine', () => {
  const claims = {
    client_id: 'app',
    consumer: { authority: 'iso6523-actorid-upis', ID: '0192:310000009' },
    scope: 'lyngvik:saksgang.sak.les lyngvik:saksgang.vedtak.godkjenn sak.skriv',
  };

  it('may do what its scopes with our prefix say, and no deciding', () => {
    const machine = machineOf({ trusted, mapper: maskinporten }, claims);
    expect(machine?.user).toMatchObject({
      role: 'INTEGRATOR',
      tenant: TENANT,
      scopes: ['CASE_READ'],
    });
  });

  it('does not get in for an organisation that nobody knows', () => {
    const consumer = { ...claims.consumer, ID: '0192:999999999' };
    expect(machineOf({ trusted, mapper: maskinporten }, { ...claims, consumer })).toBeNull();
  });
});
