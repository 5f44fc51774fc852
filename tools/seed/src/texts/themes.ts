import { dailyCare } from './daily-care.ts';
import { infant } from './infant.ts';
import { mentalHealth } from './mental-health.ts';
import { parentalConflict } from './parental-conflict.ts';
import { poverty } from './poverty.ts';
import { schoolAbsence } from './school-absence.ts';
import { socialControl } from './social-control.ts';
import { substanceUse } from './substance-use.ts';
import type { Theme } from './theme.ts';
import { violence } from './violence.ts';
import { youthBehaviour } from './youth-behaviour.ts';

/** What cases in Lyngvik are about; the commoner ones stand twice. */
export const THEMES: readonly Theme[] = [
  dailyCare,
  dailyCare,
  violence,
  violence,
  substanceUse,
  mentalHealth,
  mentalHealth,
  parentalConflict,
  parentalConflict,
  schoolAbsence,
  youthBehaviour,
  infant,
  infant,
  poverty,
  socialControl,
];
