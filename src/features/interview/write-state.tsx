import { markOf } from '../../domain/mark.ts';
import { linesIn, passageOf } from '../../domain/passage.ts';
import { mediaOf } from '../../domain/media.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Choice } from '../../ui/choice.tsx';
import type { Moments } from './use-moments.ts';
import { WRITE_LOOKS } from './write-looks.ts';

/** How far the passage of this mark is; checking it checks its lines. */
export function WriteState({ mark, all }: { mark: Item; all: Moments }) {
  const { t } = useI18n();
  const save = useSave();
  const { write } = markOf(mark.values);
  const say = (state: 'draft' | 'checked') =>
    save(async (store) => {
      const { scope, kind, id } = mark;
      const writer = markOf(mark.values).writer ?? store.profile.member;
      const lines = linesOfMark(all, mark).map(({ item }) => ({
        scope,
        kind: item.kind,
        id: item.id,
        fields: { state },
      }));
      await store.write({ scope, kind, id, fields: { write: state, writer } }, ...lines);
    });
  return (
    <Choice
      legend={t('listen.howFar')}
      options={[
        { value: 'draft', label: t('listen.write.draft'), icon: WRITE_LOOKS.draft.icon },
        { value: 'checked', label: t('listen.write.checked'), icon: WRITE_LOOKS.checked.icon },
      ]}
      value={write === 'wanted' ? undefined : write}
      onChange={(state) => void say(state)}
    />
  );
}

/** The lines of the passage that a mark is about. */
function linesOfMark({ marks, sounds, lines, interpreted }: Moments, mark: Item) {
  const read = markOf(mark.values);
  const sound = sounds.find(({ id }) => id === read.media);
  const passage = passageOf(read, {
    marks: marks.map(({ values }) => markOf(values)),
    duration: mediaOf(sound?.values ?? {}).duration ?? 0,
    interpreted,
  });
  return passage === undefined ? [] : linesIn(lines, passage);
}
