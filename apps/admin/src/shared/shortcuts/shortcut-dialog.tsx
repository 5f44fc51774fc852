import { KeyHint } from '@saksgang/ui';
import { Modal, Switch } from '@navikt/ds-react';
import { useTexts } from '../texts/use-texts.ts';
import { switchCharacterShortcuts, useCharacterShortcutsOn } from './character-shortcuts.ts';
import styles from './shortcut-dialog.module.css';
import { shortcutTexts } from './shortcut.texts.ts';
import { useKeyNames } from './use-key-names.ts';
import { useAllShortcuts } from './use-shortcuts.ts';

interface ShortcutDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** All shortcuts of the page in view, and the switch that turns single keys off. */
export function ShortcutDialog({ open, onClose }: ShortcutDialogProps) {
  const t = useTexts(shortcutTexts);
  const keyName = useKeyNames();
  const shortcuts = useAllShortcuts();
  const on = useCharacterShortcutsOn();
  return (
    <Modal
      open={open}
      onClose={onClose}
      header={{ heading: t('title'), size: 'small' }}
      width="small"
    >
      <Modal.Body>
        <dl className={styles['list']}>
          {shortcuts.map(({ keys, label }) => (
            <div key={`${keys} ${label}`} className={styles['row']}>
              <dt>
                <KeyHint keys={keyName(keys)} />
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <Switch
          size="small"
          checked={on}
          description={t('singleKeysWhy')}
          onChange={(event) => switchCharacterShortcuts(event.target.checked)}
        >
          {t('singleKeys')}
        </Switch>
      </Modal.Body>
    </Modal>
  );
}
