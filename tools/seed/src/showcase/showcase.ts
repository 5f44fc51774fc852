import { ReceiveConcern, type CommandOrigin } from '@saksgang/application';
import type { LocalDate } from '@saksgang/kernel';
import { addDays } from '@saksgang/law';
import { identityNumbers } from '../identity-number.ts';
import { moment } from '../story/calendar.ts';
import { Story } from '../story/story.ts';
import { tellInvestigation } from './investigation.ts';
import { birthOf, name, SHOWCASE_DAYS, teacher } from './people.ts';
import { tellHelp } from './help.ts';

/** When the first concern of the showcase comes in, for a municipality that is seeded on `today`. */
export function showcaseReceivedAt(today: LocalDate) {
  return moment(addDays(today, -SHOWCASE_DAYS), 9.75);
}

/** The concern the long case begins with. */
export function showcaseConcern(today: LocalDate, origin: CommandOrigin): ReceiveConcern {
  const birth = birthOf(today);
  const receivedAt = showcaseReceivedAt(today);
  const codes = receivedAt < '2026' ? ['24', '6'] : ['2.4.04', '2.4.03'];
  return new ReceiveConcern(
    {
      child: {
        newPerson: {
          name,
          birth: { kind: 'Born', date: birth },
          identityNumber: identityNumbers()(birth, true),
        },
      },
      receivedAt,
      channel: 'Phone',
      reporter: teacher,
      contents: codes.map((code) => ({ code, clarification: null })),
      account:
        'Alma i andre trinn gråter før hver helg og spør om hun kan bli på SFO. Hun sier at mamma og pappa «krangler i telefonen» og at hun går ut når det skjer. I går kveld gikk hun ut uten sko. Vi har snakket med mor, som ble lei seg og sa at hun ikke vet hva hun skal gjøre.',
      messageId: null,
    },
    origin,
  );
}

/** A nine-year-old's case, rich enough to replay: more than fifty events over eighteen months. */
export function showcaseStory(today: LocalDate): Story {
  const story = new Story();
  tellInvestigation(story);
  tellHelp(story, today);
  return story;
}
