import { CaseId } from '@saksgang/domain';
import { z } from 'zod';
import { first, id } from '../input/fields.ts';

export const looksArguments = z.object({ caseId: id(CaseId), first });
