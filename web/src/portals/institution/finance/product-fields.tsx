import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { NativeSelect } from '../../../shared/native-select.tsx';
import type { Product, ProductForm } from './product-form.ts';

const guarantees: Product['guarantees'] = ['credit', 'guaranteed', 'guarantee-backed', 'mortgage', 'pledge'];
const repayments: Product['repayments'] = ['equal-instalments', 'equal-principal', 'interest-first', 'bullet', 'revolving'];
const zones: Product['zones'] = ['first-loan', 'science-technology', 'green', 'rural', 'guarantee-backed'];
const bases: readonly Product['fees'][number]['basis'][] = ['amount-once', 'amount-yearly', 'fixed-once', 'fixed-yearly'];

/** Terms of a product and whom it is for. */
export function ProductFields() {
  const { t } = useLanguage();
  const wordOf = useWords();
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  const some = [{ type: 'array' as const, min: 1, message: t({ zh: '至少选择一项', en: 'Choose one at least' }) }];
  const figure = (name: keyof ProductForm, label: string, more: object = {}) => (
    <Form.Item name={name} label={label} rules={needed}>
      <InputNumber min={0} {...more} />
    </Form.Item>
  );
  return (
    <section className="sheet">
      <h2>{t({ zh: '产品要素', en: 'Terms' })}</h2>
      <div className="form-grid">
        <Form.Item name="nameZh" label={t({ zh: '名称（中文）', en: 'Name (Chinese)' })} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="nameEn" label={t({ zh: '名称（英文）', en: 'Name (English)' })} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="aboutZh" label={t({ zh: '介绍（中文）', en: 'About it (Chinese)' })} rules={needed}>
          <Input.TextArea rows={2} maxLength={1_000} />
        </Form.Item>
        <Form.Item name="aboutEn" label={t({ zh: '介绍（英文）', en: 'About it (English)' })} rules={needed}>
          <Input.TextArea rows={2} maxLength={1_000} />
        </Form.Item>
      </div>
      <div className="form-row">
        {figure('wanMin', t({ zh: '金额下限（万元）', en: 'Amount from (ten thousand yuan)' }))}
        {figure('wanMax', t({ zh: '金额上限（万元）', en: 'Amount to (ten thousand yuan)' }))}
        {figure('monthsMin', t({ zh: '期限下限（月）', en: 'Months from' }), { precision: 0 })}
        {figure('monthsMax', t({ zh: '期限上限（月）', en: 'Months to' }), { precision: 0 })}
        {figure('percentMin', t({ zh: '年利率下限（%）', en: 'A year from (%)' }), { precision: 2 })}
        {figure('percentMax', t({ zh: '年利率上限（%）', en: 'A year to (%)' }), { precision: 2 })}
      </div>
      <Form.Item name="guarantees" label={t({ zh: '担保方式', en: 'Security' })} rules={some}>
        <Checkbox.Group options={guarantees.map((value) => ({ value, label: wordOf('guarantee', value) }))} />
      </Form.Item>
      <Form.Item name="repayments" label={t({ zh: '还款方式', en: 'Repayment' })} rules={some}>
        <Checkbox.Group options={repayments.map((value) => ({ value, label: wordOf('repayment', value) }))} />
      </Form.Item>
      <Form.Item name="zones" label={t({ zh: '专区', en: 'Zones' })}>
        <Checkbox.Group options={zones.map((value) => ({ value, label: wordOf('zones', value) }))} />
      </Form.Item>
      <div className="form-grid">
        <Form.Item
          name="divisions"
          label={t({ zh: '适用地区（行政区划代码，不填为不限）', en: 'Divisions (codes; none is everywhere)' })}
        >
          <Select mode="tags" tokenSeparators={[' ', ',', '，']} open={false} suffixIcon={null} />
        </Form.Item>
        <Form.Item
          name="industries"
          label={t({ zh: '适用行业（门类字母或代码，不填为不限）', en: 'Industries (letters or codes; none is all)' })}
        >
          <Select mode="tags" tokenSeparators={[' ', ',', '，']} open={false} suffixIcon={null} />
        </Form.Item>
      </div>
      <h3>{t({ zh: '费用', en: 'Fees' })}</h3>
      <Form.List name="fees">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="form-row" key={key}>
                <Form.Item name={[name, 'zh']} label={t({ zh: '费用名称（中文）', en: 'Fee (Chinese)' })} rules={needed}>
                  <Input maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'en']} label={t({ zh: '费用名称（英文）', en: 'Fee (English)' })} rules={needed}>
                  <Input maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'basis']} label={t({ zh: '怎样收', en: 'How it is taken' })} rules={needed}>
                  <NativeSelect options={bases.map((value) => ({ value, label: wordOf('basis', value) }))} />
                </Form.Item>
                <Form.Item name={[name, 'value']} label={t({ zh: '数值', en: 'Value' })} rules={needed}>
                  <InputNumber min={0} precision={0} />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t({ zh: '删除', en: 'Remove' })}</Button>
              </div>
            ))}
            <Button onClick={() => add({ zh: '', en: '', basis: 'amount-once', value: 0 })}>
              {t({ zh: '增加费用', en: 'Add a fee' })}
            </Button>
          </>
        )}
      </Form.List>
    </section>
  );
}
