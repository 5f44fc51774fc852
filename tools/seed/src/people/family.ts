import type { LocalDate } from '@saksgang/kernel';
import { addDays } from '@saksgang/law';
import { identityNumbers } from '../identity-number.ts';
import type { Random } from '../random.ts';
import { NAME_STOCKS } from './names.ts';

/** A fictional child. Numbers belong to nobody. */
export interface Child {
  readonly firstName: string;
  readonly name: string;
  readonly isGirl: boolean;
  readonly birth: LocalDate;
  readonly identityNumber: string;
}

/** A fictional family, as the service gets to know it. */
export interface Family {
  readonly children: readonly Child[];
  readonly mother: string;
  readonly father: string;
  readonly address: string;
  /** Spoken at home besides Norwegian. */
  readonly language: string | null;
}

const STREETS = [
  'Fjordgata',
  'Bryggeveien',
  'Skolebakken',
  'Lyngveien',
  'Havnegata',
  'Kirkebakken',
  'Moloveien',
  'Nordre Strandvei',
  'Øvre Bakke',
  'Fyrveien',
  'Myrveien',
  'Rognlia',
];

/** Makes a family of `count` children, the first of `age` years on that day, each later one younger. */
export type MakeFamily = (chance: Random, count: number, age: number, on: LocalDate) => Family;

/** Makes families whose names and numbers differ from one another. */
export function families(): MakeFamily {
  const number = identityNumbers();
  const taken = new Set<string>();
  return (chance, count, age, on) => {
    const stock = chance.pick(NAME_STOCKS);
    const surname = chance.pick(stock.surnames);
    const children: Child[] = [];
    for (let index = 0; index < count; index += 1) {
      const isGirl = chance.chance(0.5);
      const firstName = unused(isGirl ? stock.girls : stock.boys, surname, taken, chance);
      const years = Math.max(0, age - index * chance.between(2, 3));
      const birth = addDays(on, -Math.round(years * 365.25) - chance.between(40, 330));
      const identityNumber = number(birth, isGirl);
      children.push({ firstName, name: `${firstName} ${surname}`, isGirl, birth, identityNumber });
    }
    return {
      children,
      mother: `${chance.pick(stock.mothers)} ${surname}`,
      father: `${chance.pick(stock.fathers)} ${surname}`,
      address: `${chance.pick(STREETS)} ${chance.between(1, 94)}`,
      language: stock.language,
    };
  };
}

/** A first name not yet borne with this surname; a second one beside it when all of them are. */
function unused(
  names: readonly string[],
  surname: string,
  taken: Set<string>,
  chance: Random,
): string {
  const free = names.filter((name) => !taken.has(`${name} ${surname}`));
  const name = free.length > 0 ? chance.pick(free) : `${chance.pick(names)} ${chance.pick(names)}`;
  taken.add(`${name} ${surname}`);
  return name;
}
