import type { Language } from '../../lib/language.js';

/** What stands around the forms of records, and around commands that write. */
const FORM = {
  submit: { en: 'Save', zh: '保存' },
  saving: { en: 'This is being saved; the reply comes as a message.', zh: '正在保存，结果将以消息告知。' },
  loading: { en: 'The form is being filled …', zh: '正在打开表单……' },
  checkField: { en: 'Please look at this again', zh: '请核对此项' },
  checkForm: { en: 'This was not saved', zh: '未保存' },
  notSaved: { en: 'This was not written.', zh: '未写入台账。' },
  noForm: { en: 'This form is not there any more. Please use the command.', zh: '这个表单已不可用，请使用命令。' },
  fillIn: { en: 'Fill in the form', zh: '填写表单' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** The word of forms for a key. */
export function formText(key: keyof typeof FORM, language: Language): string {
  return FORM[key][language];
}
