import { CalendarIcon } from '@navikt/aksel-icons';
import { Button, DatePicker, Popover } from '@navikt/ds-react';
import { useState } from 'react';
import { dayOf } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { replayTexts } from './replay.texts.ts';

interface GoToDateProps {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Called with a day in Norway, `2026-03-14`. */
  readonly onDate: (date: string) => void;
}

/** Jumps to the case as it was at the end of a day. */
export function GoToDate({ from, to, onDate }: GoToDateProps) {
  const t = useTexts(replayTexts);
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  const choose = (date: Date | undefined) => {
    if (!date) return;
    setOpen(false);
    anchor?.focus();
    onDate(dayOf(date));
  };
  return (
    <>
      <Button
        ref={setAnchor}
        type="button"
        size="small"
        variant="secondary"
        icon={<CalendarIcon aria-hidden />}
        iconPosition="right"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('goToDate')}
      </Button>
      <Popover anchorEl={anchor} open={open} onClose={() => setOpen(false)}>
        <Popover.Content>
          <DatePicker.Standalone
            onSelect={choose}
            dropdownCaption
            {...(from && { fromDate: new Date(from) })}
            {...(to && { toDate: new Date(to), defaultMonth: new Date(to) })}
          />
        </Popover.Content>
      </Popover>
    </>
  );
}
