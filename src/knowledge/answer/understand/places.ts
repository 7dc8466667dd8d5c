/**
 * Provinces and cities outside the one that the ledgers cover, in Chinese and, where it differs from a plain reading,
 * English. A question about one of these is not answered with this city's rows.
 */
const CHINESE =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 ' +
  '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 威海 日照 临沂 德州 聊城 滨州 菏泽 莱芜 曲阜 邹城 滕州 章丘 寿光 诸城 龙口 胶州 平阴 汶上 兖州 ' +
  '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 鄂尔多斯 赤峰 ' +
  '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 长春 四平 哈尔滨 齐齐哈尔 大庆 牡丹江 佳木斯 ' +
  '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 昆山 ' +
  '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 ' +
  '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 ' +
  '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 ' +
  '广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山市 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 海口 三亚 ' +
  '成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 贵阳 六盘水 遵义 昆明 曲靖 玉溪 大理 拉萨 ' +
  '西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 兰州 嘉峪关 金昌 白银市 天水 西宁 银川 石嘴山 吴忠 乌鲁木齐 克拉玛依 ' +
  '美国 日本 德国 韩国 英国 法国 印度 越南 新加坡 俄罗斯';

const ENGLISH =
  'beijing tianjin shanghai chongqing hebei shanxi liaoning jilin heilongjiang jiangsu zhejiang anhui fujian jiangxi henan hubei hunan guangdong hainan sichuan guizhou yunnan shaanxi gansu qinghai taiwan guangxi tibet ningxia xinjiang macau macao ' +
  'jinan qingdao zibo zaozhuang dongying yantai weifang jining weihai rizhao linyi dezhou liaocheng binzhou heze laiwu qufu zoucheng tengzhou zhangqiu shouguang ' +
  'shijiazhuang tangshan qinhuangdao handan xingtai baoding zhangjiakou chengde cangzhou langfang hengshui taiyuan datong baotou ordos shenyang dalian anshan fushun changchun harbin daqing ' +
  'nanjing wuxi xuzhou changzhou suzhou nantong lianyungang huaian yancheng yangzhou zhenjiang taizhou suqian hangzhou ningbo wenzhou jiaxing huzhou shaoxing jinhua quzhou zhoushan yiwu kunshan ' +
  'hefei wuhu bengbu huainan tongling anqing chuzhou fuyang fuzhou xiamen putian quanzhou zhangzhou longyan ningde nanchang jingdezhen jiujiang xinyu ganzhou yichun shangrao ' +
  'zhengzhou kaifeng luoyang pingdingshan anyang xinxiang jiaozuo xuchang nanyang shangqiu wuhan huangshi shiyan yichang xiangyang jingmen jingzhou huanggang changsha zhuzhou xiangtan hengyang yueyang changde chenzhou ' +
  'guangzhou shaoguan shenzhen zhuhai shantou foshan jiangmen zhanjiang maoming zhaoqing huizhou meizhou dongguan zhongshan chaozhou nanning liuzhou guilin haikou sanya chengdu zigong panzhihua luzhou deyang mianyang yibin guiyang zunyi kunming ' +
  "lhasa xian xi'an baoji xianyang lanzhou xining yinchuan urumqi yinchuan sanming japan germany korea india vietnam singapore russia america";

export const CHINESE_PLACES: readonly string[] = CHINESE.split(' ');
export const ENGLISH_PLACES: ReadonlySet<string> = new Set(ENGLISH.split(' '));
