import { BookOpenCheck, CircleCheck, Circle, Gift, Headphones, UserPen, Users } from 'lucide';
import { useState } from 'preact/hooks';
import { calledIn, closedIn } from '../../domain/consent-state.ts';
import { interviewOf } from '../../domain/interview.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Section } from '../../ui/section.tsx';
import { State } from '../../ui/state.tsx';
import { Stack } from '../../ui/stack.tsx';
import { HostCopySheet } from './host-copy-sheet.tsx';
import { useNames } from './people-line.tsx';
import { useConsents } from './use-consents.ts';
import { useDoneWords } from './use-members.ts';

/** What is owed to the person who spoke, and what the words still need; with who did it and when. */
export function ToDo({ item }: { item: Item }) {
  const { t } = useI18n();
  const { consents } = useConsents(item);
  const called = calledIn(consents);
  const named = useNames(item);
  const said = useDoneWords();
  const [copying, setCopying] = useState(false);
  const people = called === false ? '' : named || (called ?? '');
  if (consents.some(({ withdrawn }) => withdrawn !== undefined)) return null;
  const { readBack, copyGiven } = interviewOf(item.values);
  const here = `/interview/${item.scope}/${item.id}`;
  return (
    <Section title={t('interview.toDo')} jump={t('interview.toDo')}>
      <Stack>
        <ButtonRow>
          <ReadBack item={item} isDone={readBack !== undefined} />
          <Button icon={copyGiven ? CircleCheck : Gift} onClick={() => setCopying(true)}>
            {t('interview.giveCopy')}
          </Button>
          {!closedIn(consents).sound && (
            <LinkButton icon={Headphones} href={`${here}/write`}>
              {t('listen.writeAll')}
            </LinkButton>
          )}
          <LinkButton icon={UserPen} href={`${here}/names`}>
            {t('listen.names')}
          </LinkButton>
        </ButtonRow>
        {called !== false && (
          <State icon={people === '' ? Circle : Users} tone={people === '' ? 'warn' : 'ok'}>
            {people === '' ? t('interview.whoSpoke') : people}
          </State>
        )}
        {readBack && (
          <State icon={CircleCheck} tone="ok">
            {readBack.at === undefined ? t('listen.isReadBack') : t('listen.readBackBy', said(readBack))}
          </State>
        )}
        {copyGiven && (
          <State icon={CircleCheck} tone="ok">
            {copyGiven.at === undefined ? t('listen.isCopyGiven') : t('listen.copyGivenBy', said(copyGiven))}
          </State>
        )}
      </Stack>
      {copying && <HostCopySheet item={item} onClose={() => setCopying(false)} />}
    </Section>
  );
}

/** Ticked where it was done, by whoever ticks it; ticked again, it was not. */
function ReadBack({ item, isDone }: { item: Item; isDone: boolean }) {
  const { t } = useI18n();
  const save = useSave();
  const tick = () =>
    void save((store) => {
      const { scope, kind, id } = item;
      const done = isDone ? null : { by: store.profile.member, at: store.now() };
      return store.write({ scope, kind, id, fields: { readBack: done } });
    });
  return (
    <Button icon={isDone ? CircleCheck : BookOpenCheck} aria-pressed={isDone} onClick={tick}>
      {t('interview.readBack')}
    </Button>
  );
}
