import { Headphones, PenLine } from 'lucide';
import { markOf, type WriteState } from '../../domain/mark.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item, Json } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { State } from '../../ui/state.tsx';
import { WRITE_LOOKS } from './write-looks.ts';

/** Whether somebody wants this passage written down, has written it, or has checked it. */
export function MarkWriting({ interview, mark }: { interview: Item; mark: Item }) {
  const { t } = useI18n();
  const save = useSave();
  const { write } = markOf(mark.values);
  const say = (next: WriteState | null) => {
    const { scope, kind, id } = mark;
    const fields: Record<string, Json> = { write: next };
    void save((store) => store.write({ scope, kind, id, fields }));
  };
  const listen = `/interview/${interview.scope}/${interview.id}/write?mark=${mark.id}`;
  return (
    <ButtonRow>
      {write === undefined ? (
        <Button icon={PenLine} onClick={() => say('wanted')}>
          {t('listen.want')}
        </Button>
      ) : (
        <State {...WRITE_LOOKS[write]}>{t(`listen.write.${write}`)}</State>
      )}
      <LinkButton icon={Headphones} href={listen}>
        {t('listen.listenWrite')}
      </LinkButton>
      {write === 'wanted' && (
        <Button kind="plain" onClick={() => say(null)}>
          {t('listen.unwant')}
        </Button>
      )}
    </ButtonRow>
  );
}
