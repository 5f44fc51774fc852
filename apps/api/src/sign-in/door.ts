import { loadIssuerKeys, type DevelopmentIssuer } from '@saksgang/development-issuer';
import type { Config } from '../config.ts';
import type { DataFolder } from '../data-folder.ts';
import { ansattporten } from './issuers/ansattporten.ts';
import type { ClaimMapper } from './issuers/claims.ts';
import { openDevelopment, type Development } from './issuers/development.ts';
import { entra } from './issuers/entra.ts';
import { readIssuersFile, type TrustedIssuer } from './issuers/issuers-file.ts';
import { maskinporten } from './issuers/maskinporten.ts';
import { oidc } from './issuers/oidc.ts';
import { clientAuthOf, createProvider, type Provider } from './issuers/provider.ts';

const MAPPERS: Readonly<Record<TrustedIssuer['kind'], ClaimMapper>> = {
  entra,
  ansattporten,
  oidc,
  maskinporten,
};

/** How long the token lasts that whoever starts the program is shown. */
const SHOWN_TOKEN_LASTS_SECONDS = 12 * 60 * 60;

/** Whose word is taken for who somebody is. Known once it is known where people reach us. */
export interface Door {
  /** Where people reach us, without a slash at its end. @throws Error before `open` */
  url(): string;
  providers(): readonly Provider[];
  /** Null where a file names the issuers. */
  development(): DevelopmentIssuer | null;
  /** A token of the demo integrator; null without the development issuer. */
  integratorToken(): Promise<string | null>;
  /** @param local where this process listens */
  open(url: string, local: string): Promise<void>;
}

/** @throws StartupError when the file of issuers is wrong */
export async function createDoor(config: Config, folder: DataFolder): Promise<Door> {
  const { ISSUERS_FILE: file } = config;
  const named = file === undefined ? null : (await readIssuersFile(file)).map(providerOf);
  let opened: { readonly url: string; readonly development: Development | null } | null = null;
  const now = () => {
    if (opened === null) throw new Error('the door is not open yet');
    return opened;
  };
  return {
    url: () => now().url,
    providers: () => named ?? now().development?.providers ?? [],
    development: () => opened?.development?.issuer ?? null,
    integratorToken: async () =>
      (await now().development?.integratorToken(SHOWN_TOKEN_LASTS_SECONDS)) ?? null,
    async open(url, local) {
      const keys = named === null ? await loadIssuerKeys(folder.issuerKeys) : null;
      opened = { url, development: keys && openDevelopment(url, local, keys) };
    },
  };
}

function providerOf(trusted: TrustedIssuer): Provider {
  return createProvider({
    trusted,
    mapper: MAPPERS[trusted.kind],
    clientAuth: () => clientAuthOf(trusted),
  });
}
