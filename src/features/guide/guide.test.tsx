import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { makeStorage } from '../../../tests/support/storage.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { signal } from '@preact/signals';
import type { Recorder, RecorderState } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import { questionText } from '../../domain/question.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { takeLeft } from '../../store/typed-left.ts';
import type { Change } from '../../store/types.ts';
import { programmeFrom } from '../../store/use-programme.tsx';
import { GuidePage } from './guide-page.tsx';
import { copyGuide, moveQuestion } from './guide-write.ts';
import { GuidesPage } from './guides-page.tsx';
import { ImportPage } from './import-page.tsx';

// happy-dom has neither.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(cleanup);
configure({ asyncUtilTimeout: 5000 });
vi.setConfig({ testTimeout: 30_000 });

const GUIDE = { scope: 'programme', kind: 'guide', id: 'g1' } as const;
const LIST = [
  { id: 'who', en: 'Who are you?' },
  { id: 'why', en: 'Why?', es: '¿Por qué?' },
  { id: 'how', en: 'How?' },
];

const QUESTION = {
  guide: 'g1',
  rank: 'a0',
  'text.en': 'Are you a member?',
  answer: 'choice',
  choices: [
    { value: 'yes', text: { en: 'Yes' } },
    { value: 'no', text: { en: 'No' } },
  ],
};

async function withList(store: RouteStore) {
  await store.write({ ...GUIDE, fields: { title: 'Ours', questions: LIST } });
  return store;
}

const recorder = { state: signal<RecorderState>({ name: 'idle', fault: undefined }) } as unknown as Recorder;
const recording = { recorder, recovered: Promise.resolve({ recovered: [], refused: [] }) };

const showGuide = (store: RouteStore, id = 'g1') =>
  showPlace(store, `/guide/${id}`, {
    path: '/guide/:id',
    children: () => (
      <RecorderProvider value={recording}>
        <GuidePage />
      </RecorderProvider>
    ),
  });

async function guideIn(store: RouteStore, id = 'g1') {
  const { guides } = programmeFrom(await store.queries.ofKind(['guide', 'question']));
  return guides.get(id);
}

async function order(store: RouteStore, id = 'g1') {
  return (await guideIn(store, id))?.questions.map((question) => questionText(question, 'en'));
}

async function itemOf(store: RouteStore) {
  const item = await store.queries.get(GUIDE);
  if (!item) throw new Error('no guide');
  return item;
}

const type = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.blur(field);
};

it('an older guide goes on as a list until it is edited, and keeps its list and the ids that interviews know', async () => {
  const store = await withList(await makePhone());
  showGuide(store);
  fireEvent.click(await screen.findByRole('button', { name: 'Change: Why?' }));
  await type('The question, English', 'Why did you begin?');
  await waitFor(async () =>
    expect(await order(store)).toEqual(['Who are you?', 'Why did you begin?', 'How?']),
  );
  expect((await guideIn(store))?.questions.map(({ id, text }) => [id, text['es']])).toEqual([
    ['who', undefined],
    ['why', '¿Por qué?'],
    ['how', undefined],
  ]);
  expect((await itemOf(store)).values['questions']).toEqual(LIST);
});

it('keeps the words of a question in a second language, whatever else of it is written', async () => {
  const store = await withList(await makePhone());
  showGuide(store);
  fireEvent.click(await screen.findByRole('button', { name: 'Change: Why?' }));
  await type('Another language', 'Runasimi');
  fireEvent.click(screen.getByRole('button', { name: 'Add this language' }));
  await screen.findByText(/^We don’t know this name/);
  await type('Another language', 'Quechua');
  fireEvent.click(screen.getByRole('button', { name: 'Add this language' }));
  const words = await screen.findByLabelText<HTMLTextAreaElement>('The question, Quechua');
  expect(words.closest('details')?.open).toBe(true);
  expect(screen.queryByText(/^We don’t know this name/)).toBeNull();
  await type('The question, Quechua', 'Imanasqa?');
  const texts = async () => (await guideIn(store))?.questions.map(({ text }) => text);
  const all = [{ en: 'Who are you?' }, { en: 'Why?', es: '¿Por qué?', qu: 'Imanasqa?' }, { en: 'How?' }];
  await waitFor(async () => expect(await texts()).toEqual(all));
  await type('The question, English', 'Why then?');
  await waitFor(async () => expect((await texts())?.[1]).toEqual({ ...all[1], en: 'Why then?' }));
  // A guide that has a language offers it for every question, and shows no other's words in its place.
  cleanup();
  showGuide(store);
  fireEvent.click(await screen.findByRole('button', { name: 'Change: How?' }));
  expect((await screen.findByLabelText<HTMLTextAreaElement>('The question, Quechua')).value).toBe('');
});

it('moves questions by buttons and by the keyboard, says where they are, and keeps the focus', async () => {
  const store = await withList(await makePhone());
  showGuide(store);
  fireEvent.click(await screen.findByRole('button', { name: 'Move down: Who are you?' }));
  await waitFor(async () => expect(await order(store)).toEqual(['Why?', 'Who are you?', 'How?']));
  expect(await screen.findByText('Now number 2 of 3: Who are you?')).toBeTruthy();
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move down: Who are you?'),
  );
  fireEvent.keyDown(screen.getByRole('button', { name: 'Change: How?' }), { key: 'ArrowUp', altKey: true });
  await waitFor(async () => expect(await order(store)).toEqual(['Why?', 'How?', 'Who are you?']));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move up: Why?' }).disabled).toBe(true);
});

it('ends alike on the phones of two coordinators who reorder at once, and loses no question', async () => {
  const mine = await withList(await makePhone());
  const hers = await makePhone();
  await carry(mine, hers);
  await moveQuestion(mine, 'g1', { question: 'how', by: -2 });
  await moveQuestion(hers, 'g1', { question: 'who', by: 2 });
  await moveQuestion(hers, 'g1', { question: 'why', by: 1 });
  expect(await order(mine)).toEqual(['How?', 'Who are you?', 'Why?']);
  expect(await order(hers)).toEqual(['How?', 'Why?', 'Who are you?']);
  await carry(mine, hers);
  await carry(hers, mine);
  expect(await order(mine)).toEqual(await order(hers));
  expect((await order(mine))?.toSorted()).toEqual(['How?', 'Who are you?', 'Why?']);
});

it('adds a question with choices, a hint and a condition, each kept as it is written', async () => {
  const store = await withList(await makePhone());
  showGuide(store);
  fireEvent.click(await screen.findByRole('button', { name: 'Add question' }));
  await type('The question, English', 'Are you a member?');
  await type('Hint for whoever asks, English', 'Of the cooperative');
  fireEvent.click(screen.getByRole('radio', { name: /^A choice/ }));
  for (const [number, words] of [
    [1, 'Yes'],
    [2, 'No'],
  ] as const) {
    fireEvent.click(await screen.findByRole('button', { name: 'Add choice' }));
    await type(`Choice ${number}`, words);
    await waitFor(async () =>
      expect((await guideIn(store))?.questions[3]?.choices[number - 1]?.text).toEqual({ en: words }),
    );
  }
  fireEvent.click(screen.getByRole('switch', { name: /core questions/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  fireEvent.click(screen.getByRole('button', { name: 'Add question' }));
  await type('The question, English', 'Since when?');
  const [member] = (await guideIn(store))?.questions.slice(3) ?? [];
  // What was typed right before the next choice was added is there.
  expect(member?.choices.map(({ text }) => text['en'])).toEqual(['Yes', 'No']);
  fireEvent.change(await screen.findByLabelText('Depends on'), { target: { value: member?.id } });
  fireEvent.change(await screen.findByLabelText('and the answer is'), {
    target: { value: member?.choices[0]?.value },
  });
  await waitFor(async () => expect((await guideIn(store))?.questions[4]?.when).toBeDefined());
  expect((await screen.findAllByText('Asked only if Are you a member?: Yes'))[0]).toBeTruthy();
  const [asked, since] = (await guideIn(store))?.questions.slice(3) ?? [];
  expect(asked).toMatchObject({ core: true, answer: 'choice', hint: { en: 'Of the cooperative' } });
  expect(since?.when?.of).toEqual([{ question: member?.id, is: 'has', value: member?.choices[0]?.value }]);
});

it('puts each key of a choice down at once, so that a page that ends loses none', async () => {
  const storage = makeStorage();
  const [store, other] = [await makePhone({ storage }), await makePhone()];
  await store.write(
    { ...GUIDE, fields: { title: 'Ours', split: true } },
    { scope: 'programme', kind: 'question', id: 'q1', fields: QUESTION },
  );
  await carry(store, other);
  showGuide(store);
  fireEvent.click(await screen.findByRole('button', { name: 'Change: Are you a member?' }));
  fireEvent.input(await screen.findByLabelText('Choice 2'), { target: { value: 'Not any more' } });
  const [key = ''] = storage.entries.keys();
  const write = async (to: RouteStore, _left: unknown, change: Change) => to.write(change);
  await takeLeft(other, { storage, key, write });
  expect((await guideIn(other))?.questions[0]?.choices.map(({ text }) => text['en'])).toEqual([
    'Yes',
    'Not any more',
  ]);
  expect((await other.queries.get({ scope: 'programme', id: 'q1' }))?.others).toEqual([]);
});

it('makes a record of a question that is still in a list at the first key, and puts the next ones down', async () => {
  const storage = makeStorage();
  const store = await withList(await makePhone({ storage }));
  const write = vi.fn<RouteStore['write']>(store.write);
  showGuide({ ...store, write });
  fireEvent.click(await screen.findByRole('button', { name: 'Change: Who are you?' }));
  const field = await screen.findByLabelText('The question, English');
  fireEvent.input(field, { target: { value: 'Who are you, and' } });
  expect(write).toHaveBeenCalledTimes(1);
  await waitFor(async () => expect(await order(store)).toContain('Who are you, and'));
  await waitFor(() => {
    fireEvent.input(field, { target: { value: 'Who are you, and what' } });
    expect([...storage.entries.values()].join('')).toContain('"value":"Who are you, and what"');
  });
});

it('puts a question into the bin and takes it out again, and copies a guide with its conditions', async () => {
  const store = await withList(await makePhone());
  showGuide(store);
  fireEvent.click(await screen.findByRole('button', { name: 'Change: Why?' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Question to the bin' }));
  await waitFor(async () => expect(await order(store)).toEqual(['Who are you?', 'How?']));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await order(store)).toHaveLength(3));
  const questions = (await guideIn(store))?.questions ?? [];
  const when = { match: 'all', of: [{ question: 'who', is: 'eq', value: 'x' }] } as const;
  const depends = questions.map((question) =>
    question.id === 'how' ? { ...question, when: { ...when, of: [...when.of] } } : question,
  );
  const copy = await copyGuide(store, depends, 'Another');
  const copied = (await guideIn(store, copy))?.questions ?? [];
  expect(await order(store, copy)).toEqual(await order(store));
  expect(copied[2]?.when?.of[0]?.question).toBe(copied[0]?.id);
  expect(copied[0]?.id).not.toBe('who');
});

it('is only read by participants', async () => {
  const store = await withList(await makePhone({ role: 'participant' }));
  showGuide(store);
  expect(await screen.findByText('2. Why?')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Change|Add|up|bin/ })).toBeNull();
  cleanup();
  showPlace(store, '/guides', { path: '/guides', children: () => <GuidesPage /> });
  expect(await screen.findByRole('link', { name: /Ours.*3 questions/ })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('makes a guide, empty or with the twelve questions', async () => {
  const store = await makePhone();
  showPlace(store, '/guides', { path: '/guides', children: () => <GuidesPage /> });
  fireEvent.click(await screen.findByRole('button', { name: 'Copy the twelve questions' }));
  await screen.findByText(/^elsewhere: \/guide\//);
  const [guide] = programmeFrom(await store.queries.ofKind(['guide', 'question'])).guides.values();
  expect([guide?.title, guide?.questions.length]).toEqual(['Twelve questions', 12]);
});

it('shows a file before it is taken, says line by line what has no counterpart, and takes it with its conditions', async () => {
  const store = await makePhone();
  showPlace(store, '/guides/import', { path: '/guides/import', children: () => <ImportPage /> });
  const form =
    'type,name,label,relevant\ninteger,n,How many?,\ntext,why,Why so many?,${n} > 5\ngeopoint,g,Where?,\n';
  fireEvent.change(await screen.findByLabelText(/Choose a file/), {
    target: { files: [new File([form], 'our_form.csv')] },
  });
  expect((await screen.findByText(/has no counterpart/)).textContent).toBe(
    'Sheet “our_form.csv”, row 4: “geopoint” has no counterpart here; it was left out.',
  );
  expect(screen.getByText('A number')).toBeTruthy();
  expect(screen.getByText(/Asked only if How many\? > 5/)).toBeTruthy();
  expect(await store.queries.ofKind(['guide', 'question'])).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Take this guide' }));
  await screen.findByText(/^elsewhere: \/guide\//);
  const [guide] = programmeFrom(await store.queries.ofKind(['guide', 'question'])).guides.values();
  const [n, why] = guide?.questions ?? [];
  expect(guide?.title).toBe('our form');
  expect(why?.when?.of).toEqual([{ question: n?.id, is: 'gt', value: 5 }]);
});

it('says what is wrong with a file that is no table', async () => {
  showPlace(await makePhone(), '/guides/import', { path: '/guides/import', children: () => <ImportPage /> });
  fireEvent.change(await screen.findByLabelText(/Choose a file/), {
    target: { files: [new File([new Uint8Array([0x25, 0x50, 0x44, 0x46])], 'a.pdf')] },
  });
  expect(await screen.findByText('This is no table. Choose a CSV or XLSX file.')).toBeTruthy();
});
