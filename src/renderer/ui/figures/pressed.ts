/** Whether a key presses a button: the space bar, which would scroll, is kept from doing so. */
export function pressed(event: React.KeyboardEvent): boolean {
  if (event.key === ' ') event.preventDefault()
  return event.key === 'Enter' || event.key === ' '
}
