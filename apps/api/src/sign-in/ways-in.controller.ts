import { Controller, Get, Inject } from '@nestjs/common';
import { USERS, type User, type UserDirectory } from '@saksgang/application';
import { DOOR } from '../tokens.ts';
import type { Door } from './door.ts';
import { providersOfPeople } from './sign-in.ts';

/** An issuer to sign in by. */
interface WayIn {
  readonly name: string;
  readonly address: string;
}

/** A fictional user, and the address that signs in as them. */
interface DemoUser extends Pick<User, 'id' | 'name' | 'role' | 'unit'> {
  readonly address: string;
}

/** What the sign-in page offers. */
@Controller('auth')
export class WaysInController {
  constructor(
    @Inject(USERS) private readonly users: UserDirectory,
    @Inject(DOOR) private readonly door: Door,
  ) {}

  @Get('ways-in')
  waysIn(): readonly WayIn[] {
    return providersOfPeople(this.door).map(({ trusted }) => ({
      name: trusted.name,
      address: `/auth/sign-in?issuer=${encodeURIComponent(trusted.issuer)}`,
    }));
  }

  /** Nobody, where a file names the issuers. */
  @Get('demo-users')
  demoUsers(): readonly DemoUser[] {
    if (this.door.development() === null) return [];
    const people = this.users.all().filter(({ role }) => role !== 'INTEGRATOR');
    return people.map(({ id, name, role, unit }) => {
      return { id, name, role, unit, address: `/auth/sign-in?hint=${id}` };
    });
  }
}
