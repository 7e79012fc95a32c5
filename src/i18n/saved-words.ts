import type { Translate } from './translator.ts';

/** Where a text's words are, as the store tells it. */
type Whereabouts =
  | { readonly kind: 'opening' | 'blank' | 'saving' | 'saved' }
  | {
      readonly kind: 'unsaved';
      readonly reason: 'full' | 'closed' | 'gone' | 'newer' | 'erased' | 'again' | 'held' | 'other';
    };

interface SavedWords {
  readonly state: 'none' | 'saving' | 'saved' | 'unsaved';
  readonly stateWords: string;
}

/** What stands under a text that saves itself. */
export function savedWords(t: Translate, text: Whereabouts): SavedWords {
  switch (text.kind) {
    case 'saved':
      return { state: 'saved', stateWords: t('shell.saved') };
    case 'saving':
      return { state: 'saving', stateWords: t('shell.saving') };
    case 'unsaved':
      return { state: 'unsaved', stateWords: t(`faults.save.${text.reason}`) };
    default:
      return { state: 'none', stateWords: '' };
  }
}
