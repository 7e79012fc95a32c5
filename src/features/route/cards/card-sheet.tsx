import { Check } from 'lucide';
import type { AskedCard } from '../../../domain/plan-parts/cards.ts';
import { askedWords } from '../../../i18n/card-words.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useQuery } from '../../../store/use-query.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { CellField } from '../cell-field.tsx';
import { EditStateLine } from '../edit-state.tsx';
import { ToBin } from '../to-bin.tsx';
import { FieldVersions } from '../field-versions.tsx';
import { useEdit } from '../use-edit.ts';
import { recordOf } from './use-card-order.ts';

interface CardSheetProps {
  /** undefined while the sheet is closed */
  readonly card: AskedCard | undefined;
  readonly onClose: () => void;
}

/** What a card is called, what it asks and with which example; each saves itself. What is left empty says the usual. */
export function CardSheet({ card, onClose }: CardSheetProps) {
  const { t } = useI18n();
  return (
    <Sheet
      open={card !== undefined}
      title={card ? askedWords(t, card).title : ''}
      closeLabel={t('kit.close')}
      onClose={onClose}
    >
      {card && <CardForm key={card.id} card={card} onClose={onClose} />}
    </Sheet>
  );
}

const NO_WORDS = { title: '', ask: '', example: '' };

function CardForm({ card, onClose }: { card: AskedCard; onClose: () => void }) {
  const { t } = useI18n();
  const id = recordOf(card);
  // Wrapped, because "not read yet" and "there is none" are two things.
  const read = useQuery(
    async ({ queries }) => ({ item: await queries.get({ scope: 'programme', id }) }),
    [id],
  );
  const edit = useEdit({ scope: 'programme', kind: 'card', id });
  if (read === undefined) return null;
  const { item } = read;
  const usual = askedWords(t, { ...card, ...NO_WORDS });
  const hint = (words: string) => (card.field ? t('setup.cardUsual', { words }) : undefined);
  const field = { item, edit };
  return (
    <Stack>
      <CellField {...field} field="title" label={t('setup.cardTitle')} hint={hint(usual.title)} />
      <CellField {...field} field="ask" label={t('setup.cardAsk')} hint={hint(usual.ask)} long />
      <CellField {...field} field="example" label={t('setup.cardExample')} hint={hint(usual.example)} long />
      {item && (
        <>
          <FieldVersions
            item={item}
            field="part"
            label={t('setup.cardPart')}
            show={(part) => t(part === 'concept' ? 'plan.concept' : 'plan.home')}
          />
          <FieldVersions
            item={item}
            field="off"
            label={t('setup.cardAsked')}
            show={(off) => t(off === true ? 'planCards.notAsked' : 'setup.cardIsAsked')}
          />
        </>
      )}
      <EditStateLine state={edit.state} />
      <Button kind="act" icon={Check} large onClick={onClose}>
        {t('route.doneEditing')}
      </Button>
      {item && card.field === undefined && (
        <ToBin item={item} label={t('kit.toBin')} what={askedWords(t, card).title} onDone={onClose} />
      )}
    </Stack>
  );
}
