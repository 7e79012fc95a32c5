import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useI18n } from '../../i18n/provider.tsx';
import type { Profile } from '../../store/types.ts';
import { useRoutes } from '../../store/use-routes.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Cover } from './cover.tsx';
import { Invited } from './invited.tsx';
import { JoinWay } from './join-way.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { MakeWay } from './make-way.tsx';
import { NameField } from './name-field.tsx';
import { MoreSamples } from './more-samples.tsx';
import { isOtherSample } from './open-sample.ts';
import { RoutesHere } from './routes-here.tsx';
import { SampleWay } from './sample-way.tsx';
import styles from './start.module.css';
import { type Beginning, useBeginning } from './use-beginning.ts';
import { type Invitation, useInvitation } from './use-invitation.ts';
import { type Person, usePerson } from './use-person.ts';
import type { RouteForm } from './use-route-form.ts';

/** The first thing that a person sees: whose book this is, and three ways to begin. */
export function Start() {
  const { t } = useI18n();
  const { open, profiles, recording } = useRoutes();
  const { path } = useLocation();
  const invitation = useInvitation(path);
  const beginning = useBeginning();
  const person = usePerson(profiles.findLast(({ sample }) => !sample)?.memberName ?? '');
  const sheet = (
    <div class={styles.sheet}>
      {!open && <LanguageChoice />}
      {beginning.fault && (
        <Notice kind="error">
          {/* Nothing is tried again by itself here. Code that can’t be fetched is what mostly lies behind it on a first visit. */}
          {t(beginning.fault === 'other' ? 'start.notYet' : `faults.save.${beginning.fault}`)}
        </Notice>
      )}
      {recording !== undefined ? (
        <RecordingFirst place={recording} />
      ) : invitation.kind === 'invited' ? (
        <Invited link={invitation.link} beginning={beginning} person={person} />
      ) : (
        <Ways invitation={invitation} beginning={beginning} person={person} />
      )}
    </div>
  );
  // Where a route is open, the frame around every place has the page's one `main`.
  if (open) return <Inside>{sheet}</Inside>;
  return (
    <main id="main" class={styles.page}>
      <Cover />
      {sheet}
    </main>
  );
}

/** Another route would end the recording that goes on: not before its person has. An invitation waits in the address. */
function RecordingFirst({ place }: { place: string }) {
  const { t } = useI18n();
  return (
    <Notice
      live={false}
      action={
        <LinkButton kind="act" href={place}>
          {t('shell.recordingBack')}
        </LinkButton>
      }
    >
      {t('shell.recordingFirst')}
    </Notice>
  );
}

/** A further route, for somebody who knows the book already. */
function Inside({ children }: { children: ComponentChildren }) {
  const { t } = useI18n();
  return (
    <div class={styles.inside}>
      <Header title={t('start.another')} back={{ href: '/phone', label: t('shell.phone') }} />
      {children}
    </div>
  );
}

interface WaysProps {
  readonly invitation: Invitation;
  readonly beginning: Beginning;
  readonly person: Person;
}

function Ways({ invitation, beginning, person }: WaysProps) {
  const { t } = useI18n();
  const { path, query } = useLocation();
  const { open: route } = useRoutes();
  const fromSample = query['from'] === 'sample';
  const begin = fromSample ? beginLike(route) : { beginWith: 'empty' as const, copy: '' };
  return (
    <>
      {invitation.kind === 'broken' && <Notice kind="warn">{t('start.badLink')}</Notice>}
      <RoutesHere beginning={beginning} />
      <NameField person={person} />
      <section class={styles.section}>
        <h2>{t('start.ways')}</h2>
        <div class={styles.ways}>
          <JoinWay beginning={beginning} person={person} open={path === '/join'} />
          <MakeWay beginning={beginning} person={person} open={fromSample} key={begin.copy} begin={begin} />
          <SampleWay beginning={beginning} person={person} />
          <MoreSamples beginning={beginning} person={person} />
        </div>
      </section>
    </>
  );
}

/** Like the sample that somebody looks at: that of Nepal is ready as a programme, any other is copied. */
function beginLike(route: Profile | undefined): Pick<RouteForm, 'beginWith' | 'copy'> {
  if (route && isOtherSample(route)) return { beginWith: 'copy', copy: route.id };
  return { beginWith: 'sample', copy: '' };
}
