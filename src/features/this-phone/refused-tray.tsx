import { PackageOpen, RefreshCw, TriangleAlert } from 'lucide';
import { type AskedCard, cardOfField } from '../../domain/plan-parts/cards.ts';
import { askedWords } from '../../i18n/card-words.ts';
import { fieldName } from '../../i18n/field-names.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Translate } from '../../i18n/translator.ts';
import type { Item, Refused } from '../../store/types.ts';
import { useDeck } from '../../store/use-deck.tsx';
import { useSave } from '../../store/use-save.tsx';
import type { Courier } from '../../sync/courier.ts';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { List } from '../../ui/list.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Row } from '../../ui/row.tsx';
import { firstWords, itemKind } from './item-words.ts';
import styles from './waiting-page.module.css';
import type { RefusedRow } from './waiting-rows.ts';

interface TrayProps {
  readonly rows: readonly RefusedRow[];
  readonly courier: Courier;
}

/** What the endpoint refused, record by record, why, and a way to send it again. */
export function RefusedTray({ rows, courier }: TrayProps) {
  const { t } = useI18n();
  const save = useSave();
  const deck = useDeck();
  const cards = deck ? [...deck.asked, ...deck.off] : [];
  const again = async (parts: readonly Refused[]) => {
    if (await save((store) => store.courier.resend(...parts))) await courier.sync();
  };
  return (
    <section class={styles.section}>
      <h2>{t('shell.refused')}</h2>
      <p>{t('phone.refusedHint')}</p>
      <LongList of={rows} more={(count) => t('kit.showMore', { count })}>
        {(shown) => (
          <List>
            {shown.map((row) => (
              <TrayRow key={row.key} row={row} cards={cards} onAgain={() => void again(row.parts)} />
            ))}
          </List>
        )}
      </LongList>
      <ButtonRow>
        {rows.length > 1 && (
          <Button icon={RefreshCw} onClick={() => void again(rows.flatMap(({ parts }) => parts))}>
            {t('phone.refusedAgain')}
          </Button>
        )}
        <LinkButton icon={PackageOpen} href="/phone/export">
          {t('phone.export')}
        </LinkButton>
      </ButtonRow>
    </section>
  );
}

interface TrayRowProps {
  readonly row: RefusedRow;
  /** what the plans of this route are asked, or were */
  readonly cards: readonly AskedCard[];
  readonly onAgain: () => void;
}

function TrayRow({ row, cards, onAgain }: TrayRowProps) {
  const { t, format } = useI18n();
  const { item, parts, place, agreed } = row;
  const kind = item ? itemKind(item, t) : '';
  const words = [kind, ...(item ? [firstWords(item, format, agreed)] : [])].filter(Boolean).join(': ');
  const title = words || (parts[0]?.field ?? '');
  const codes = [...new Set(parts.map(({ code }) => code))];
  return (
    <Row
      icon={TriangleAlert}
      title={title}
      meta={
        <span class={styles.reasons}>
          {codes.map((code) => (
            <span key={code} class={styles.reason}>
              <Fields row={row} code={code} cards={cards} />
              <span>{reasonOf(code, t)}</span>
            </span>
          ))}
        </span>
      }
      href={place}
      below
      actions={
        <Button aria-label={`${t('phone.tellAgain')}: ${title}`} onClick={onAgain}>
          {t('phone.tellAgain')}
        </Button>
      }
    />
  );
}

interface FieldsProps extends Pick<TrayRowProps, 'row' | 'cards'> {
  readonly code: string;
}

/** What was refused for one reason: what has a name on the screen by that, the others by their number. */
function Fields({ row: { item, parts }, code, cards }: FieldsProps) {
  const { t } = useI18n();
  const fields = new Set(parts.filter((part) => part.code === code).map(({ field }) => field));
  const named = [...fields].flatMap((field) => (item && nameOf(item, field, { t, cards })) ?? []);
  const count = fields.size - named.length;
  const rest = named.length > 0 && count > 0 ? [t('phone.refusedMore', { count })] : [];
  const words = [...named, ...rest].join(' · ');
  return words === '' ? null : <strong>{words}</strong>;
}

/** A card of a plan goes by what its route calls it. */
function nameOf(
  item: Item,
  field: string,
  { t, cards }: Pick<FieldsProps, 'cards'> & { t: Translate },
): string | undefined {
  if (field === '_deleted') return t('history.binned');
  const card = cardOfField(item, field, cards);
  return card ? askedWords(t, card).title : fieldName(t, item.kind, field);
}

const REASONS = ['forbidden', 'too_large', 'invalid'] as const;

function reasonOf(code: string, t: Translate): string {
  const known = REASONS.find((reason) => reason === code);
  return t(known ? `phone.refused.${known}` : 'phone.refused.other');
}
