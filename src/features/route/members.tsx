import { RefreshCw } from 'lucide';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { deviceOf, memberNames } from '../../domain/device.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Members as MemberList } from '../../protocol/wire.ts';
import { useQuery, useStore } from '../../store/use-query.tsx';
import type { Courier } from '../../sync/courier.ts';
import type { Outcome } from '../../sync/outcome.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { List } from '../../ui/list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import styles from './route.module.css';
import { tellFirst } from './tell-first.ts';

type Member = MemberList[number];

/** Who is on the route, and when their phones were last heard; the endpoint knows. */
export function Members({ courier }: { courier: Courier }) {
  const { t, format } = useI18n();
  const store = useStore();
  const [answer, setAnswer] = useState<{ outcome: Outcome<MemberList>; at: number } | undefined>(undefined);
  const ask = useCallback(async () => {
    setAnswer(undefined);
    const outcome = (await tellFirst(courier, store)) ?? (await (await courier.transport()).members());
    setAnswer({ outcome, at: store.now() });
  }, [courier, store]);
  useEffect(() => void ask(), [ask]);
  const devices = useQuery(({ queries }) => queries.ofKind('device')) ?? [];
  // The endpoint keeps the name of the joining; what a person is called since comes with the records.
  const names = memberNames(devices.map(({ values }) => deviceOf(values)));
  return (
    <Section title={t('route.members')}>
      {!answer && <Waiting>{t('route.inviteMaking')}</Waiting>}
      {answer && !answer.outcome.ok && (
        <Notice
          action={
            <Button icon={RefreshCw} onClick={() => void ask()}>
              {t('route.tryAgain')}
            </Button>
          }
        >
          {t(`faults.sync.${answer.outcome.reason}`)}
        </Notice>
      )}
      {answer?.outcome.ok && (
        <>
          <p class={styles.small}>{t('route.asOf', { time: format.time(answer.at) })}</p>
          <List label={t('route.members')}>
            {answer.outcome.value.map((member) => (
              <MemberRow
                key={member.id}
                member={{ ...member, name: names.get(member.id) ?? member.name }}
                now={answer.at}
              />
            ))}
          </List>
        </>
      )}
    </Section>
  );
}

function MemberRow({ member: { name, role, devices }, now }: { member: Member; now: number }) {
  const { t, format } = useI18n();
  const seen = Math.max(0, ...devices.map((device) => device.seen));
  return (
    <Row
      lead={<Avatar name={name} size="small" />}
      title={name}
      meta={
        <Facts
          of={[
            t(`words.role.${role}`),
            t('route.phones', { count: devices.length }),
            seen === 0 ? t('route.neverHeard') : t('route.lastHeard', { when: format.relative(seen, now) }),
          ]}
        />
      }
    />
  );
}
