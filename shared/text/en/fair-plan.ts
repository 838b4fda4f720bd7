import type { text as zh } from '../zh/fair-plan.ts';

export const text: typeof zh = {
  title: 'Plan of the hall', lead: 'The far wall is at the top, the door at the bottom. Choose what to draw, then the cell; or move with the arrow keys, draw with Enter, make an aisle with Delete, undo with Ctrl+Z.',
  suggested: (booths) => `There is no plan yet. This one is laid out for ${booths} booths: change it to suit the hall, then save.`,
  restored: 'The plan that you had not saved is back.', forget: 'Go back to the saved one',
  othersSaved: 'Meanwhile somebody else saved a plan. Saving yours now replaces it.', othersPlan: 'See the plan that they saved', getLatest: 'Get the latest',
  brush: 'What to draw', brushes: { look: 'Choose a cell only', booth: 'Booth (numbered by itself)', aisle: 'Aisle', entrance: 'Entry', exit: 'Exit', desk: 'Check-in desk', stage: 'Stage', talks: 'Place for talks', toilet: 'Toilet' },
  letter: 'Letter', noLetter: 'No letter', letterHint: 'A booth’s number is the letter with a count, such as A1, A2.',
  grid: 'Cells of the plan', aisle: 'aisle', at: (row, column) => `Row ${row}, cell ${column}`, cell: (at, what) => `${at}: ${what}`, booth: (number) => `booth ${number}`, given: (number, name) => `booth ${number}, ${name}`,
  count: (drawn, booths) => `${drawn} booths drawn of ${booths}.`,
  lines: 'Rows and columns', ofCell: (at) => `They go by the chosen cell (${at}).`,
  fillRow: 'Fill this row with booths', fillColumn: 'Fill this column with booths', insertRow: 'Add a row above', insertColumn: 'Add a column to the left', removeRow: 'Remove this row', removeColumn: 'Remove this column',
  number: 'Change the number', numberHint: 'Of the chosen cell, such as A12.', setNumber: 'Change', badNumber: 'A number has digits and at most one letter before them, such as A12', usedNumber: (number) => `${number} is on the plan already`,
  undo: 'Undo', undone: 'Undone.', nothingToUndo: 'Nothing is left to undo.', again: 'Lay it out anew',
  full: (booths) => `The fair has ${booths} booths, and all are drawn.`, given409: (names) => `${names}: it cannot go. Move the agency to another booth first.`, givenTo: (number, name) => `${number} is ${name}’s`, tooLarge: 'At most 30 rows and 30 columns.', lastLine: 'One row and one column stay.', nothingToFill: 'There is no aisle to fill.',
  noBooth: 'The plan has no booth yet; draw at least one.', lost: (numbers) => `Booths ${numbers} have been given but are not on the plan; draw them, or move the agencies first.`,
  save: 'Save the plan', saved: 'The plan is saved.', notSaved: 'Not saved yet', remove: 'Take the plan away', removeAsk: 'Booths are then placed without a plan, and the public page shows none; numbers already given stay.', removeSure: 'Yes, take it away', keep: 'Keep it', removed: 'The plan is gone.',
  back: 'Back to the fair', link: 'Draw the plan of the hall', edit: 'Change the plan of the hall', print: 'Print the plan', printTitle: 'Plan of the hall to print', printLead: 'A4 landscape: the plan and the list of booths.', printButton: 'Print', none: 'There is no plan yet.', index: 'Booths', numberColumn: 'Booth', agency: 'Agency', freeBooth: 'free',
  pick: 'Choose on the plan', pickHint: 'Enter it, or choose a free booth on the plan below.', picked: (number) => `Choose ${number}`,
  held: { suspended: 'Agency suspended', lapsed: 'Verification ran out', 'not-verified': 'Agency not verified' },
  heldSince: {
    suspended: (since) => `This agency has been suspended since ${since}: decide whether it keeps its booth`, lapsed: (since) => `This agency’s verification ran out on ${since}: decide whether it keeps its booth`, 'not-verified': (since) => `This agency has not been verified since ${since}: decide whether it keeps its booth`,
  },
};
