create schema institutions;

-- Departments and utilities that hold credit information (数据提供单位), each for one region.
create table institutions.providers (
  provider_no integer primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  name_zh text not null,
  name_en text not null,
  division_code text not null,
  -- Numbers of the items it may deliver.
  item_nos integer[] not null,
  -- Of two providers that report the same record the lower rank is believed.
  precedence integer not null default 100,
  -- A delivery with a larger share of refused rows is stopped whole; null: never.
  max_refused_share real check (max_refused_share > 0 and max_refused_share <= 1),
  created_at timestamptz not null
);

grant usage on schema institutions to jinqiao_app;
grant select, insert, update on institutions.providers to jinqiao_app;
