import { ApplicationModule, demoUsers, type Proof, type Requester } from '@saksgang/application';
import {
  anOffice,
  requesterFor,
  type Office,
  type OfficeParts,
} from '@saksgang/application/testing';
import type { Instant } from '@saksgang/kernel';
import { Module, type DynamicModule } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AUTHENTICATOR, type Authenticator } from '../authenticator.ts';
import { GraphqlApiModule } from '../graphql-api.module.ts';
import type { Demands } from '../graphql-options.ts';

export type UserName = keyof typeof demoUsers;

export interface Answer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** The whole body, as it came. */
  readonly text: string;
}

export interface Question {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Which one of several operations to run. */
  readonly operationName?: string;
  /** Nobody when null. */
  readonly as?: UserName | null;
  readonly language?: string;
}

/** The whole API over an office in memory. */
export interface OpenApi extends Office {
  readonly app: NestFastifyApplication;
  ask(query: string, question?: Question): Promise<Answer>;
  /** From now on nobody is who has this name. */
  signOut(name: UserName): void;
  close(): Promise<void>;
}

@Module({})
class OpenDoor {
  /** Whoever says who they are is believed: signing in is another's business. */
  static of(authenticator: Authenticator): DynamicModule {
    const provider = { provide: AUTHENTICATOR, useValue: authenticator };
    return { module: OpenDoor, providers: [provider], exports: [AUTHENTICATOR] };
  }
}

/** More points than any spec asks for. */
const PLENTY = { ofUser: 10_000_000, ofAddress: 10_000_000 };

/** Everybody has signed in at this very moment. */
const justNow = (now: Instant): Proof => ({ authenticatedAt: now, acr: null, wantedAcr: [] });

export const STEP_UP_SECONDS = 600;

/** @param proofAt how people have proven who they are, at a moment */
export async function openApi(
  parts: OfficeParts = {},
  demands: Partial<Demands> = {},
  proofAt: (now: Instant) => Proof = justNow,
): Promise<OpenApi> {
  const office = anOffice(parts);
  const left = new Set<string>();
  const whoIsIt: Authenticator['requesterOf'] = async ({ authorization }) =>
    left.has(authorization ?? '') ? null : believed(authorization, proofAt(office.clock()));
  const module = await Test.createTestingModule({
    imports: [
      GraphqlApiModule.with({
        application: ApplicationModule.with(office.ports),
        access: OpenDoor.of({ requesterOf: whoIsIt, listenerOf: whoIsIt }),
        tellRefused: () => undefined,
        points: PLENTY,
        peopleAsk: 'ANY',
        stepUpSeconds: STEP_UP_SECONDS,
        ...demands,
      }),
    ],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.useLogger(false);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    ...office,
    app,
    ask: (query, question) => ask(app, query, question),
    signOut: (name) => void left.add(name),
    close: () => app.close(),
  };
}

function believed(name: string | undefined, proof: Proof): Requester | null {
  const known = Object.keys(demoUsers).find(
    (candidate): candidate is UserName => candidate === name,
  );
  if (known === undefined) return null;
  return { ...requesterFor(known), proof: known === 'integrator' ? null : proof };
}

async function ask(
  app: NestFastifyApplication,
  query: string,
  { variables = {}, operationName, as = 'ingrid', language = 'nb' }: Question = {},
): Promise<Answer> {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(as !== null && { authorization: as }),
    },
    payload: { query, variables, operationName },
  });
  const body = response.json<Omit<Answer, 'status' | 'text'>>();
  return { ...body, status: response.statusCode, text: response.body };
}
