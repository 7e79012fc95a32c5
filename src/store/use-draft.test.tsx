import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useDraft } from './use-draft.tsx';
import type { Typing } from './use-typed.ts';

afterEach(cleanup);

interface Props {
  readonly shown: string;
  readonly write: (value: string) => Promise<boolean>;
  readonly typing?: Typing<string>;
}

function Line({ shown, write, typing }: Props) {
  const { value, state, change, flush, clear } = useDraft(shown, write, typing);
  return (
    <>
      <input
        aria-label="Line"
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
        onBlur={() => void flush()}
      />
      <button type="button" onClick={() => void flush().then(clear)}>
        Send
      </button>
      <output>{state}</output>
    </>
  );
}

const line = () => screen.getByLabelText<HTMLInputElement>('Line');

/** Effects run after the first paint. */
const drawn = () => new Promise((done) => setTimeout(done, 100));

it('writes once typing pauses, and what others wrote meanwhile does not take the words away', async () => {
  const write = vi.fn(async () => true);
  const { rerender } = render(<Line shown="a" write={write} />);
  fireEvent.input(line(), { target: { value: 'ab' } });
  rerender(<Line shown="of others" write={write} />);
  expect(line().value).toBe('ab');
  expect(write).not.toHaveBeenCalled();
  await waitFor(() => expect(write).toHaveBeenCalledWith('ab'), { timeout: 15_000 });
  rerender(<Line shown="later" write={write} />);
  await waitFor(() => expect(line().value).toBe('later'));
});

it('writes when the field is left, and when the screen is left', async () => {
  const write = vi.fn(async () => true);
  const { unmount } = render(<Line shown="" write={write} />);
  await drawn();
  fireEvent.input(line(), { target: { value: 'one' } });
  fireEvent.blur(line());
  expect(write).toHaveBeenLastCalledWith('one');
  fireEvent.input(line(), { target: { value: 'two' } });
  unmount();
  await waitFor(() => expect(write).toHaveBeenLastCalledWith('two'));
});

it('keeps what could not be saved, and tries it again', async () => {
  const write = vi.fn(async () => false);
  render(<Line shown="" write={write} />);
  fireEvent.input(line(), { target: { value: 'kept' } });
  fireEvent.blur(line());
  await Promise.resolve();
  await Promise.resolve();
  expect(line().value).toBe('kept');
  fireEvent.blur(line());
  expect(write).toHaveBeenCalledTimes(2);
});

it('goes on trying by itself, also after the screen is left', async () => {
  let free = false;
  const write = vi.fn(async () => free);
  const { unmount } = render(<Line shown="" write={write} />);
  await drawn();
  fireEvent.input(line(), { target: { value: 'kept' } });
  unmount();
  await waitFor(() => expect(write).toHaveBeenCalledTimes(1));
  free = true;
  await waitFor(() => expect(write).toHaveBeenCalledTimes(2), { timeout: 15_000 });
  expect(write).toHaveBeenLastCalledWith('kept');
});

it('puts each key down at once, until the last of them is on disk', async () => {
  const ends: ((saved: boolean) => void)[] = [];
  const write = vi.fn(() => new Promise<boolean>((end) => void ends.push(end)));
  const typing = { keep: vi.fn(), wrote: vi.fn(), drop: vi.fn(), read: (value: string) => value };
  render(<Line shown="" write={write} typing={typing} />);
  fireEvent.input(line(), { target: { value: 'a' } });
  expect(typing.keep).toHaveBeenLastCalledWith('a');
  fireEvent.blur(line());
  fireEvent.input(line(), { target: { value: 'ab' } });
  expect(typing.keep).toHaveBeenLastCalledWith('ab');
  ends[0]?.(true);
  await drawn();
  expect(typing.drop).not.toHaveBeenCalled();
  fireEvent.blur(line());
  ends[1]?.(false);
  await drawn();
  expect(typing.drop).not.toHaveBeenCalled();
  fireEvent.blur(line());
  ends[2]?.(true);
  await waitFor(() => expect(typing.drop).toHaveBeenCalledTimes(1));
});

it('lets go only of what the last of several writes has brought to disk, and takes nothing back that was written over', async () => {
  const ends: ((saved: boolean) => void)[] = [];
  const write = vi.fn(() => new Promise<boolean>((end) => void ends.push(end)));
  const typing = { keep: vi.fn(), wrote: vi.fn(), drop: vi.fn(), read: (value: string) => value };
  render(<Line shown="" write={write} typing={typing} />);
  for (const value of ['a', 'ab']) {
    fireEvent.input(line(), { target: { value } });
    fireEvent.blur(line());
    expect(typing.wrote).toHaveBeenLastCalledWith(value);
  }
  ends[0]?.(true);
  await drawn();
  expect(typing.drop).not.toHaveBeenCalled();
  ends[1]?.(true);
  await drawn();
  expect(typing.drop).toHaveBeenCalledTimes(1);
  for (const value of ['abc', 'abcd']) {
    fireEvent.input(line(), { target: { value } });
    fireEvent.blur(line());
  }
  ends[3]?.(true);
  ends[2]?.(false);
  await drawn();
  fireEvent.blur(line());
  expect(write).toHaveBeenCalledTimes(4);
});

it('says where it is, and of several writes only what became of the last', async () => {
  const ends: ((saved: boolean) => void)[] = [];
  const write = vi.fn(() => new Promise<boolean>((end) => void ends.push(end)));
  render(<Line shown="" write={write} />);
  const said = () => screen.getByRole('status').textContent;
  expect(said()).toBe('none');
  for (const value of ['a', 'ab']) {
    fireEvent.input(line(), { target: { value } });
    fireEvent.blur(line());
  }
  expect(said()).toBe('saving');
  ends[0]?.(false);
  await drawn();
  expect(said()).toBe('saving');
  ends[1]?.(true);
  await waitFor(() => expect(said()).toBe('saved'));
  fireEvent.input(line(), { target: { value: 'abc' } });
  fireEvent.blur(line());
  ends[2]?.(false);
  await waitFor(() => expect(said()).toBe('unsaved'));
  expect(line().value).toBe('abc');
});

it('shows what is on disk in another form once the field is left, and not while somebody is in it', async () => {
  const write = vi.fn(async () => true);
  const typing = { keep: vi.fn(), wrote: vi.fn(), drop: vi.fn(), read: (value: string) => value.trim() };
  const { rerender } = render(<Line shown="" write={write} typing={typing} />);
  fireEvent.input(line(), { target: { value: 'seed ' } });
  await waitFor(() => expect(typing.drop).toHaveBeenCalled(), { timeout: 15_000 });
  rerender(<Line shown="seed" write={write} typing={typing} />);
  await drawn();
  expect(line().value).toBe('seed ');
  fireEvent.blur(line());
  expect(line().value).toBe('seed');
  fireEvent.input(line(), { target: { value: 'seed  ' } });
  fireEvent.blur(line());
  await waitFor(() => expect(line().value).toBe('seed'));
  rerender(<Line shown="of others" write={write} typing={typing} />);
  await waitFor(() => expect(line().value).toBe('of others'));
});

it('lets go of what was sent off, though what is on disk never showed, and tries no write of it again', async () => {
  let saves = true;
  const write = vi.fn(async () => saves);
  const typing = { keep: vi.fn(), wrote: vi.fn(), drop: vi.fn(), read: (value: string) => value };
  render(<Line shown="" write={write} typing={typing} />);
  const send = () => fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  fireEvent.input(line(), { target: { value: 'sent' } });
  send();
  await waitFor(() => expect(line().value).toBe(''));
  expect(screen.getByRole('status').textContent).toBe('none');
  saves = false;
  typing.drop.mockClear();
  fireEvent.input(line(), { target: { value: 'failed' } });
  send();
  await waitFor(() => expect(line().value).toBe(''));
  expect(typing.drop).toHaveBeenCalledTimes(1);
  await new Promise((done) => setTimeout(done, 2500));
  expect(write).toHaveBeenCalledTimes(2);
});

it('waits on sending for a write that is under way, and keeps what was typed meanwhile', async () => {
  const ends: ((saved: boolean) => void)[] = [];
  const write = vi.fn(() => new Promise<boolean>((end) => void ends.push(end)));
  render(<Line shown="" write={write} />);
  const send = () => fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  fireEvent.input(line(), { target: { value: 'a' } });
  fireEvent.blur(line());
  send();
  await drawn();
  expect(line().value).toBe('a');
  ends[0]?.(true);
  await waitFor(() => expect(line().value).toBe(''));
  fireEvent.input(line(), { target: { value: 'b' } });
  send();
  fireEvent.input(line(), { target: { value: 'bc' } });
  ends[1]?.(true);
  await waitFor(() => expect(write).toHaveBeenLastCalledWith('bc'), { timeout: 15_000 });
  expect(line().value).toBe('bc');
});
