import { defineTexts } from '../texts/define-texts.ts';

export const shortcutTexts = defineTexts('shortcuts', {
  nb: {
    title: 'Snarveier på denne siden',
    singleKeys: 'Snarveier med én tast',
    singleKeysWhy: 'Slå av hvis du bruker talestyring eller ofte treffer taster ved et uhell.',
    space: 'mellomrom',
  },
  nn: {
    title: 'Snarvegar på denne sida',
    singleKeys: 'Snarvegar med éin tast',
    singleKeysWhy: 'Slå av om du bruker talestyring eller ofte treffer tastar ved eit uhell.',
    space: 'mellomrom',
  },
  en: {
    title: 'Shortcuts on this page',
    singleKeys: 'Single-key shortcuts',
    singleKeysWhy: 'Turn off if you use voice control or often hit keys by accident.',
    space: 'Space',
  },
});
