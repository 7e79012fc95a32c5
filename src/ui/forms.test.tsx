import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Chips } from './chips.tsx';
import { Choice } from './choice.tsx';
import { Field } from './field.tsx';
import { Select } from './select.tsx';
import { Switch } from './switch.tsx';
import { TextArea } from './text-area.tsx';

afterEach(cleanup);

describe('a field', () => {
  test('is named by its label and explained by its hint', () => {
    render(<Field label="Name" hint="As your group calls you." value="" onInput={vi.fn()} />);
    const input = screen.getByRole('textbox', { name: 'Name' });
    const hint = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toBe('As your group calls you.');
    expect(input.getAttribute('aria-invalid')).toBe('false');
  });

  test('says its error aloud and is marked by it', () => {
    render(<Field label="Months" type="number" value="18" error="Too long" onInput={vi.fn()} />);
    expect(screen.getByRole('alert').textContent).toContain('Too long');
    expect(screen.getByRole('spinbutton', { name: 'Months' }).getAttribute('aria-invalid')).toBe('true');
  });

  test('hands over what is typed', () => {
    const typed = vi.fn();
    render(<Field label="Name" value="" onInput={typed} />);
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Rosa' } });
    expect(typed).toHaveBeenCalledWith('Rosa');
  });

  test('of many lines hands over what is typed too', () => {
    const typed = vi.fn();
    render(<TextArea label="Words" value="" onInput={typed} />);
    fireEvent.input(screen.getByRole('textbox', { name: 'Words' }), { target: { value: 'a\nb' } });
    expect(typed).toHaveBeenCalledWith('a\nb');
  });
});

const OPTIONS = [
  { value: 'group', label: 'Our group only', hint: 'They may quote it.' },
  { value: 'anyone', label: 'Anyone' },
] as const;

describe('a choice', () => {
  test('asks its question and shows nothing as chosen until something is', () => {
    render(<Choice legend="May others hear it?" options={OPTIONS} value={undefined} onChange={vi.fn()} />);
    expect(screen.getByRole('group', { name: 'May others hear it?' })).toBeTruthy();
    expect(screen.getAllByRole('radio').some((radio) => (radio as HTMLInputElement).checked)).toBe(false);
  });

  test('gives the value that was touched', () => {
    const chosen = vi.fn();
    render(<Choice legend="May others hear it?" options={OPTIONS} value="group" onChange={chosen} />);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Our group only/ }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Anyone' }));
    expect(chosen).toHaveBeenCalledWith('anyone');
  });

  test('as chips gives the value that was touched', () => {
    const chosen = vi.fn();
    render(<Chips legend="Show" options={OPTIONS} value="group" onChange={chosen} />);
    fireEvent.click(screen.getByRole('radio', { name: 'Anyone' }));
    expect(chosen).toHaveBeenCalledWith('anyone');
  });

  test('among many words gives the value that was chosen', () => {
    const chosen = vi.fn();
    render(<Select label="Who" options={OPTIONS} value="group" onChange={chosen} />);
    fireEvent.change(screen.getByRole('combobox', { name: 'Who' }), { target: { value: 'anyone' } });
    expect(chosen).toHaveBeenCalledWith('anyone');
  });
});

test('a switch is named by its label alone and says what it became', () => {
  const turned = vi.fn();
  render(<Switch label="Wi-Fi only" hint="Text always travels." checked={false} onChange={turned} />);
  const toggle = screen.getByRole('switch', { name: 'Wi-Fi only' });
  expect(toggle.getAttribute('aria-checked')).toBe('false');
  fireEvent.click(toggle);
  expect(turned).toHaveBeenCalledWith(true);
});

test('a switch that could not be turned shows what is, each time', async () => {
  render(<Switch label="Remind me" checked={false} onChange={() => Promise.resolve(false)} />);
  const toggle = screen.getByRole<HTMLInputElement>('switch', { name: 'Remind me' });
  for (const _ of ['once', 'again']) {
    fireEvent.click(toggle);
    await vi.waitFor(() => expect(toggle.checked).toBe(false));
  }
});
