export { listAccesses, newestAccess } from './access-history.ts';
export { readCalendar } from './calendar-store.ts';
export { addWorkingDays, isWorkingDay, workingDaysBetween, type WorkCalendar } from './model/working-days.ts';
export { repairableItems } from './model/repair-classes.ts';
