export const languageCookie = 'marbre-language';
export const timeZoneCookie = 'marbre-time-zone';
