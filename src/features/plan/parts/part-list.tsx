import { ChevronDown } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { CaughtFocus } from '../../../ui/caught-focus.tsx';
import { Button } from '../../../ui/button.tsx';
import { Toasts } from '../../../ui/toasts.tsx';
import { useDrag } from '../../../ui/use-drag.ts';
import { PartAdd, type PartAddProps } from './part-add.tsx';
import { PartRow, type PartWords } from './part-row.tsx';
import { PartSheet } from './part-sheet.tsx';
import styles from './parts.module.css';
import { usePartBin } from './use-part-bin.ts';
import { usePartOrder } from './use-part-order.ts';
import type { Part } from './use-parts.ts';

/** Rows drawn at first: more are drawn once somebody wants them, so that a long list opens as fast as a short one. */
const FIRST = 20;

export interface PartListProps {
  readonly plan: Item;
  readonly kind: string;
  /** names the list, where a page has several of one kind */
  readonly list?: string;
  readonly parts: readonly Part[];
  /** names the list */
  readonly label: string;
  readonly empty: string;
  readonly add: Pick<PartAddProps, 'label' | 'hint' | 'initial'>;
  readonly nameOf: (part: Part) => string;
  readonly wordsOf: (part: Part) => PartWords;
  /** the name of the sheet that edits one, and what stands on it */
  readonly editLabel: string;
  readonly form: (item: Item) => ComponentChildren;
}

/** Steps, lines, results …: read, added with Enter, edited in a sheet, put in order, sent to the bin and taken back. */
export function PartList(props: PartListProps) {
  const { plan, kind, list: named = kind, parts, label, add, nameOf, wordsOf, editLabel, form } = props;
  const { t } = useI18n();
  const { query } = useRoute();
  // From elsewhere one comes to a single part: `?step=…`.
  const [open, setOpen] = useState<string | undefined>(query[kind]);
  const [whole, setWhole] = useState(false);
  const { toasts, gone, bin } = usePartBin();
  const order = usePartOrder(parts, nameOf);
  const drag = useDrag((id, { list, index }) => list === named && order.move(id, index, 'grip'));
  const shown = whole ? parts : parts.slice(0, FIRST);
  const others = shown.filter(({ id }) => id !== drag.id);
  const before = drag.drop?.list === named ? (others[drag.drop.index]?.id ?? 'end') : undefined;
  const edited = parts.find(({ id }) => id === open);
  return (
    <div class={styles.parts}>
      {parts.length === 0 && <p class={styles.small}>{props.empty}</p>}
      <CaughtFocus label={label} shown={`${shown.map(({ id }) => id).join(' ')} ${open}`}>
        <ol
          class={styles.list}
          // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of an unstyled list
          role="list"
          aria-label={label}
          data-drag-list={named}
          data-drop={before === 'end' ? '' : undefined}
        >
          {shown.map((part, index) => (
            <PartRow
              key={part.id}
              part={part}
              name={nameOf(part)}
              words={wordsOf(part)}
              place={{ index, count: parts.length }}
              order={order}
              drag={drag}
              isDrop={before === part.id}
              onOpen={() => setOpen(part.id)}
              onBin={() => void bin(part.item, nameOf(part))}
            />
          ))}
        </ol>
      </CaughtFocus>
      {shown.length < parts.length && (
        <div>
          <Button icon={ChevronDown} onClick={() => setWhole(true)}>
            {t('kit.showMore', { count: parts.length - shown.length })}
          </Button>
        </div>
      )}
      <div data-print="no">
        <PartAdd
          plan={plan}
          kind={kind}
          {...add}
          onAdded={(what) => {
            setWhole(true);
            order.say(t('planSteps.added', { what }));
          }}
        />
      </div>
      <p class={styles.small} role="status">
        {order.said}
      </p>
      <PartSheet
        title={editLabel}
        item={edited?.item}
        name={edited ? nameOf(edited) : ''}
        onClose={() => setOpen(undefined)}
        onBin={bin}
      >
        {form}
      </PartSheet>
      <Toasts label={`${t('kit.inBin')}: ${label}`} toasts={toasts} onGone={gone} />
    </div>
  );
}
