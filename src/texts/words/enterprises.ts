import { word } from './word.js';

/** Words of listing and financing. */
export const enterpriseWords = {
  listingStage: {
    RESERVE: word('上市后备', 'listing reserve'),
    REFORM: word('股改', 'shareholding reform'),
    TUTORING: word('上市辅导', 'tutoring'),
    FILED: word('报会', 'filed'),
    REGISTERED: word('注册', 'registered'),
    LISTED: word('已上市', 'listed'),
  },
  listingBoard: {
    MAIN: word('主板', 'main board'),
    CHINEXT: word('创业板', 'ChiNext'),
    STAR: word('科创板', 'STAR Market'),
    BEIJING: word('北交所', 'Beijing Stock Exchange'),
    OVERSEAS: word('境外', 'stock exchange abroad'),
  },
  financingState: {
    OPEN: word('未落实', 'not met yet'),
    PART: word('部分落实', 'met in part'),
    MET: word('已落实', 'met'),
  },
  honour: {
    CHAIN_MASTER: word('链主企业', 'chain master'),
    LITTLE_GIANT: word('专精特新“小巨人”', 'little giant'),
    SINGLE_CHAMPION: word('制造业单项冠军', 'single champion'),
    SRDI: word('专精特新中小企业', 'specialised and refined firm'),
    HIGH_TECH: word('高新技术企业', 'high-tech enterprise'),
    GAZELLE: word('瞪羚企业', 'gazelle'),
  },
} as const;
