import { describe, expect, it } from 'vitest';
import { whenOf } from './condition.ts';

describe('a skip rule', () => {
  it.each([
    ["${a} = 'x'", 1],
    ['(${a} > 3)', 1],
    ['${a}!="x y" and (${b}<=-2.5)', 2],
    ["not(selected(${a}, 'and or'))", 1],
    ["${a} = 'x' or ${b} = 'y' or ${c} = 'z'", 3],
  ])('%s is understood', (expression, count) => {
    expect(whenOf(expression)?.of).toHaveLength(count);
  });

  it.each([
    "${a} = ''",
    'true()',
    '${a} = ${b}',
    "${a} = 'x' and ",
    'string-length(${a}) > 2',
    "((${a} = 'x')",
    '',
  ])('%s is not', (expression) => expect(whenOf(expression)).toBeUndefined());
});
