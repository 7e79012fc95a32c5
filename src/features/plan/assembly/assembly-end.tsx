import { CircleCheckBig } from 'lucide';
import { isDate } from '../../../domain/date.ts';
import { jsonWords } from '../../../domain/json-words.ts';
import { assemblyCommentId } from '../../../domain/plan-parts/assembly.ts';
import { moveOf } from '../../../domain/plan-parts/move.ts';
import { planOf } from '../../../domain/plan.ts';
import type { DocumentPart } from '../../../export/plan/document.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useDraft } from '../../../store/use-draft.tsx';
import { useTyped } from '../../../store/use-typed.ts';
import { Button } from '../../../ui/button.tsx';
import { Header } from '../../../ui/header.tsx';
import { List } from '../../../ui/list.tsx';
import { Row } from '../../../ui/row.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useSingleTap } from '../../../ui/use-single-tap.ts';
import { SavedHeads } from '../head-counts.tsx';
import { CellSaved, CellVersions, PlanCell } from '../plan-cell.tsx';
import { useStanding, useStateWords } from '../state/use-standing.ts';
import { useComments } from '../use-comments.ts';
import styles from './assembly.module.css';
import type { Assembly } from './use-assembly.ts';

interface AssemblyEndProps {
  readonly plan: Item;
  readonly assembly: Assembly;
  readonly cards: readonly DocumentPart[];
  readonly onDone: () => void;
}

/** Who took part, when, and what changes: filled from what was said card by card, and then the plan is agreed at home. */
export function AssemblyEnd({ plan, assembly, cards, onDone }: AssemblyEndProps) {
  const { t } = useI18n();
  const once = useSingleTap();
  const say = useStateWords();
  const standing = useStanding(plan, planOf(plan.values));
  const { item, says } = assembly;
  const { women, men, young } = moveOf(item.values);
  const changed = useChanged(assembly, useChanges(plan, assembly, cards));
  const place = `/plan/${plan.id}/assembly`;
  if (standing === undefined) return null;
  const conclude = async () => {
    await changed.flush();
    if (await standing.agree(item, endOf(item, changed.value))) onDone();
  };
  return (
    <div class={styles.page}>
      <Header title={t('contest.assemblyEnd')} back={{ href: place, label: t('contest.assembly') }} />
      <Stack gap="wide">
        <List label={t('contest.assemblySays')}>
          {cards.map(({ id, title }) => (
            <Row
              key={id}
              title={title}
              href={`${place}/${id}`}
              meta={t(`contest.says.${says(id) ?? 'nothing'}`)}
            />
          ))}
        </List>
        <SavedHeads title={t('contest.whoTookPart')} heads={{ women, men, young }} item={item} />
        <PlanCell
          item={item}
          field="on"
          label={t('contest.onDay')}
          type="date"
          read={(words) => (isDate(words) ? words : null)}
        />
        <Stack gap="tight">
          <TextArea
            label={t('contest.whatChanged')}
            value={changed.value}
            onInput={changed.change}
            onBlur={() => void changed.flush()}
          />
          <CellSaved state={changed.state} />
          <CellVersions item={item} field="changed" />
        </Stack>
        <Button kind="act" large wide icon={CircleCheckBig} onClick={() => once(conclude)}>
          {t('contest.move', { state: say('validated_home') })}
        </Button>
      </Stack>
    </div>
  );
}

/** What the assembly wants changed, card by card, in the words that were written. */
function useChanges(plan: Item, assembly: Assembly, cards: readonly DocumentPart[]): string {
  const comments = useComments(plan.id) ?? [];
  return cards
    .filter(({ id }) => assembly.says(id) === 'change')
    .map(({ id, title }) => {
      const words = comments
        .find((comment) => comment.id === assemblyCommentId(assembly.item.id, id))
        ?.body.trim();
      return words ? `${title}: ${words}` : title;
    })
    .join('\n');
}

/** The same, as somebody writes it anew; until then what was said stands there. */
function useChanged({ item, write }: Assembly, proposed: string) {
  const { scope, kind, id, values } = item;
  const typing = useTyped<string>({ scope, kind, id, field: 'changed' }, values['changed']);
  return useDraft(jsonWords(values['changed']) || proposed, (changed) => write({ changed }), typing);
}

/** A day that nobody named is that on which it ends. */
function endOf({ values }: Item, changed: string) {
  const { on } = moveOf(values);
  return { ...(on ? { on } : {}), ...(changed.trim() === '' ? {} : { changed: changed.trim() }) };
}
