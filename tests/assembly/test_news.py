"""Sentences as the news writes them, in our words: several parties, lots, contracts and promises together."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Washington nay cam kết tài trợ <d USA donation pledged recipient=COVAX>480 triệu</d> liều Pfizer cho COVAX trong năm 2022, tăng so với con số 70 triệu liều hứa lúc đầu.",
        "Canada thông báo có kế hoạch quyên góp cho COVAX toàn bộ các lô AstraZeneca đã đặt trước nhưng chưa nhận, khoảng <d CAN donation pledged recipient=COVAX>16,5 triệu</d> liều.",
        "Trong năm qua, cơ chế COVAX do WHO dẫn đầu đã chuyển hơn <d COVAX covax received recipient=WORLD>850 triệu</d> liều đến 140 nước.",
        "Hôm 11/6, Tổng thống Joe Biden công bố kế hoạch mua <d USA donation pledged recipient=WORLD>400 triệu</d> liều Pfizer để viện trợ cho 90 nước thu nhập thấp.",
        "Chủ tịch Ủy ban châu Âu tuyên bố EU sẽ đóng góp ít nhất <d EU donation pledged recipient=WORLD>90 triệu</d> liều cho các nước thu nhập thấp. Trong số này, Pháp và Đức mỗi nước góp <d FRA donation pledged | DEU donation pledged>25 triệu</d> liều, Italy <d ITA donation pledged>12 triệu</d> liều.",
        "Riêng Bỉ trước đó đã tặng <d BEL covax received recipient=SEN>150.000</d> liều AstraZeneca cho Senegal thông qua chương trình COVAX.",
        "Nhà Trắng hôm qua công bố kế hoạch cung cấp <d USA * pledged>50 triệu</d> liều còn lại trong tổng số <d USA * pledged>75 triệu</d> liều mà Mỹ đã cam kết.",
        "Ngày 27/8, Nhà Trắng cho biết Mỹ sẽ gửi hơn <d USA * * recipient=DZA+GHA+YEM>2 triệu</d> liều hỗ trợ ba nước là Algeria, Ghana và Yemen.",
        "Malaysia vừa thông báo nước này sẽ nhận <d JPN donation scheduled recipient=MYS>1 triệu</d> liều AstraZeneca do Nhật Bản tài trợ vào ngày 1/7 và <d USA donation scheduled recipient=MYS>900.000</d> liều Pfizer do Mỹ tài trợ vào ngày 2/7.",
        "Myanmar đang đàm phán mua <d * purchase negotiating recipient=MMR>6 triệu</d> liều Sputnik của Nga.",
        "Người phát ngôn Tổng thống Philippines cho biết lô <d CHN donation scheduled recipient=PHL>500.000</d> liều của Sinovac sẽ tới Manila ngày 28/2. Số vaccine này do phía Trung Quốc tài trợ.",
        "Philippines đã đặt hàng <d SINOVAC purchase contracted recipient=PHL>24 triệu</d> liều vaccine của hãng Sinovac.",
        "Thái Lan đã tiếp nhận thêm <d SINOVAC * received recipient=THA>1,4 triệu</d> liều từ Công ty Sinovac của Trung Quốc, nâng tổng số vaccine nước này nhận của hãng lên <d SINOVAC unspecified received recipient=THA>5,5 triệu</d> liều. Sinovac sẽ giao thêm <d SINOVAC * * recipient=THA>3 triệu</d> liều vào tháng 6.",
        "Hãng dược quốc doanh Bio Farma của Indonesia đang đàm phán với Sinovac để mua thêm <d SINOVAC purchase negotiating recipient=IDN>110 triệu</d> liều, ngoài hợp đồng mua <d SINOVAC purchase contracted recipient=IDN>130 triệu</d> liều mà hai bên đã thống nhất.",
        "Quốc gia này đã đặt mua <d ASTRAZENECA purchase contracted>25 triệu</d> liều vaccine của AstraZeneca, đủ cho 12,5 triệu dân.",
        "Tại Indonesia, <d - * received recipient=IDN>1,1 triệu</d> liều đầu tiên của công ty Sinovac đã được chuyển tới hôm 6/12.",
    ],
)
def test_news_of_the_world_names_other_givers_and_takers(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã tiếp nhận bốn loại vắc xin, gồm gần <d - unspecified received>4,2 triệu</d> liều AstraZeneca, trong đó có <d JPN donation received>1,3 triệu</d> liều do Chính phủ Nhật Bản trao tặng; cùng đó là <d RUS donation received>1.500</d> liều Sputnik V do Chính phủ Nga tặng; <d CHN donation received>450.000</d> liều Vero Cell của Sinopharm do Trung Quốc viện trợ.",
        "Cuối tháng này Việt Nam sẽ có <d - * scheduled>4,9 triệu</d> liều từ hai nguồn: chương trình COVAX với <d COVAX covax *>4,8 triệu</d> liều và nhập khẩu hơn <d - purchase *>110.000</d> liều.",
        "Việt Nam sẽ được cung ứng <d * * *>55 triệu</d> liều AstraZeneca, trong đó <d VNVC * *>28 triệu</d> liều do VNVC chuyển giao theo nguyên tắc phi lợi nhuận; <d COVAX covax *>27 triệu</d> liều từ COVAX.",
        "Pfizer cam kết chuyển đủ <d PFIZER purchase pledged>31 triệu</d> liều đã ký hợp đồng với Việt Nam ngay trong năm 2021 và <d PFIZER * pledged>18 triệu</d> liều cho trẻ em.",
        "Bộ Ngoại giao cảm ơn Chính phủ Ba Lan đã tặng hơn <d POL donation received>450 nghìn</d> liều vaccine và sẵn sàng nhượng lại cho Việt Nam <d POL cession pledged>2,5 triệu</d> liều.",
        "Bà Cristina Romila, Đại sứ Romania tại Việt Nam, trao tượng trưng <d ROU donation received>280 nghìn</d> liều tặng Việt Nam.",
        "Phía Australia khẳng định có thể viện trợ khoảng <d AUS donation pledged>12,5 triệu</d> liều cho trẻ em. Đợt 1 có khoảng <d AUS donation pledged>9 triệu</d> liều, bao gồm <d AUS donation pledged>0,6 triệu</d> liều Pfizer và <d AUS donation pledged>8,4 triệu</d> liều Moderna. Đợt 2 khoảng <d AUS donation pledged>3,5 triệu</d> liều, được Chính phủ Australia viện trợ thông qua UNICEF.",
        "Bộ Y tế kiến nghị Thủ tướng cho phép tiếp nhận viện trợ <d AUS donation *>12,5 triệu</d> liều do Chính phủ Australia tặng.",
        "Ấn Độ đã đồng ý bán cho Việt Nam <d IND purchase pledged>14 triệu</d> liều, trong đó <d IND purchase scheduled>5 triệu</d> liều sẽ về trong quý III.",
        "Dự kiến tháng 8 có khoảng <d - unspecified scheduled>7 triệu</d> liều vắc xin về Việt Nam.",
        "Người phát ngôn cho biết <d USA covax scheduled>2,9 triệu</d> liều Moderna sẽ đến Việt Nam ngày 25/7. Đây là lô vaccine do Chính phủ Mỹ viện trợ thông qua cơ chế COVAX.",
        "Lô thứ nhất <d COVAX covax received>800.000</d> liều của COVAX về Việt Nam ngày 1/4, lô thứ hai <d COVAX covax received>1,6 triệu</d> liều về ngày 16/5.",
        "Bộ đã làm việc với Pfizer về việc mua <d PFIZER purchase negotiating>30 triệu</d> liều ngay từ tháng 10/2020.",
    ],
)
def test_news_of_home_names_lots_contracts_and_promises(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Quan chức cấp cao của Mỹ cho biết nước này sẽ chuyển <d USA * pledged recipient=TWN>2,2 triệu</d> liều cho Đài Loan, nhiều gấp ba lần dự tính trước đó.",
        "Washington, nơi đang cạnh tranh ảnh hưởng với Bắc Kinh, ban đầu hứa tặng Đài Bắc khoảng <d USA donation pledged recipient=TWN>700.000</d> liều vaccine.",
        "Nhật Bản hồi đầu tháng cũng thông báo sẽ chuyển thẳng cho Đài Loan khoảng <d JPN unspecified pledged recipient=TWN>1,2 triệu</d> liều AstraZeneca để đáp ứng nhu cầu cấp bách của hòn đảo.",
        "Nhật Bản sẽ cung cấp trực tiếp và miễn phí <d JPN donation *>900.000</d> liều vaccine sản xuất trong nước theo giấy phép của AstraZeneca cho Việt Nam.",
        "AstraZeneca vừa chuyển thêm hai lô vaccine về TP.HCM, tổng số <d ASTRAZENECA * received>1.398.200</d> liều. Đây là lần giao thứ 10 và 11, thuộc hợp đồng đặt mua trước <d ASTRAZENECA purchase contracted>30 triệu</d> liều giữa VNVC và AstraZeneca.",
        "Sáng 20/8, VNVC bàn giao lô vaccine của AstraZeneca với <d * * received>1.198.300</d> liều cho Bộ Y tế. Đây là lô thứ 8 thuộc hợp đồng đặt mua trước <d ASTRAZENECA purchase contracted>30 triệu</d> liều của VNVC và AstraZeneca.",
        "Toàn bộ <d VNVC purchase received>1.198.300</d> liều vaccine AstraZeneca do VNVC mới nhập về đã bàn giao cho Viện Pasteur TP.HCM.",
        "<d USA covax received>1.399.950</d> liều Pfizer do Mỹ hỗ trợ cho Việt Nam thông qua cơ chế COVAX vừa về tới Nội Bài. Đây là lô mới tiếp nối ba đợt trao tặng trước đó.",
        "Tại Bộ Y tế diễn ra lễ bàn giao <d AUS donation received>480.500</d> liều vaccine DPT-VGB-Hib do Chính phủ Australia viện trợ thông qua Quỹ Nhi đồng Liên hợp quốc.",
        "Đại sứ quán Australia đã có thư gửi Bộ Y tế thông báo Chính phủ Australia viện trợ cho Việt Nam thông qua UNICEF <d AUS donation *>480.500</d> liều vaccine 5 trong 1. Dự kiến số vaccine này sẽ về Việt Nam trong vài ngày tới.",
        "Australia và UNICEF hỗ trợ <d AUS+UNICEF donation unspecified>480.000</d> liều vắc-xin 5 trong 1 cho trẻ em Việt Nam.",
        "Chính phủ Pháp và Italia cũng sẽ tài trợ cho Việt Nam <d FRA+ITA covax pledged>1,4 triệu</d> liều AstraZeneca thông qua cơ chế COVAX.",
        "Tổng cộng VNVC đã tiếp nhận hơn <d * * received>6,5 triệu</d> liều vaccine AstraZeneca và bàn giao cho Bộ Y tế.",
        "Viện Vệ sinh dịch tễ Trung ương đã ký hợp đồng với IVAC mua <d IVAC production contracted>3,2 triệu</d> liều vắc xin lao, uốn ván.",
        "Trong tuần này, <d PFIZER * *>1,5 triệu</d> liều Pfizer nữa sẽ được hãng giao cho Việt Nam.",
        "Hôm 30/9, Campuchia nhận thêm <d CHN * received recipient=KHM>3 triệu</d> liều Sinovac từ Trung Quốc, trong đó <d CHN donation received recipient=KHM>1 triệu</d> liều là quà tặng, <d CHN purchase received recipient=KHM>2 triệu</d> liều được mua.",
        "Tính đến nay, Lào đã nhận <d - unspecified received recipient=LAO>5,3 triệu</d> liều từ nhiều nguồn, gồm Trung Quốc viện trợ <d CHN donation received recipient=LAO>2,9 triệu</d> liều, qua COVAX <d COVAX covax received recipient=LAO>1,3 triệu</d> liều.",
        "Lô hàng viện trợ gồm <d IND donation received recipient=MMR>1,5 triệu</d> liều Covishield của Ấn Độ đã tới Yangon.",
        "Singapore tặng Malaysia <d SGP donation unspecified recipient=MYS>100.000</d> liều và cho nước này mượn thêm <d SGP loan * recipient=MYS>200.000</d> liều.",
        "Sau khi nhận <d CHN donation received recipient=THA>500.000</d> liều Sinovac do Trung Quốc tặng, Thái Lan đặt mua thêm <d SINOVAC purchase contracted recipient=THA>10,9 triệu</d> liều của hãng này.",
    ],
)
def test_gifts_lots_and_orders_told_in_the_manner_of_reports(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế Singapore cho biết lô <d - * received recipient=SGP>120.000</d> liều vaccine đầu tiên của Moderna đã tới nước này hôm 17/2.",
        "Chính phủ Nepal đã chi tiền mua <d SII purchase contracted recipient=NPL>2 triệu</d> liều Covishield của Viện Huyết thanh Ấn Độ nhưng mới nhận được <d SII purchase received recipient=NPL>1 triệu</d> liều.",
        "Đến nay, Kenya mới nhận được <d COVAX covax received recipient=KEN>1,02 triệu</d> liều vaccine từ COVAX.",
        "Ông cho biết thêm Mỹ sẽ giao <d USA covax * recipient=NGA>4 triệu</d> liều Moderna cho Nigeria thông qua COVAX.",
        "Ngày 1/9, <d - donation received>500.000</d> liều vaccine do các nhà tài trợ ủng hộ đã được bàn giao cho TP.HCM.",
        "Bà Rana Flowers nói COVAX sẽ chuyển cho Việt Nam thêm <d COVAX covax *>1,5 triệu</d> liều trong tháng tới.",
        "Theo thống kê, <d JPN donation received>3 triệu</d> trong số <d - unspecified received>16 triệu</d> liều Việt Nam đã nhận là quà tặng của Nhật Bản.",
        "Việt Nam cần 150 triệu liều để tiêm cho 75 triệu dân, trong khi mới chỉ nhận được gần <d - unspecified received>3 triệu</d> liều.",
        "Thứ trưởng Ngoại giao Mỹ Wendy Sherman khẳng định Mỹ đã hỗ trợ Campuchia <d USA donation received recipient=KHM>1 triệu</d> liều Janssen.",
        "Đây là lần thứ tư Chính phủ Nhật Bản viện trợ vaccine cho Việt Nam với tổng số gần <d JPN donation unspecified>3 triệu</d> liều.",
        "Hiện VNVC đã nhập về gần <d VNVC purchase received>4 triệu</d> liều trong tổng số <d * purchase contracted>30 triệu</d> liều đặt mua.",
        "Bangladesh mua của Sinopharm <d SINOPHARM purchase contracted recipient=BGD>15 triệu</d> liều, với giá 10 USD mỗi liều.",
        "Nga cho biết sẵn sàng cung cấp cho Đông Nam Á <d RUS unspecified pledged>40 triệu</d> liều Sputnik V.",
        "Cuối tuần qua, Costa Rica hủy đơn hàng 2 triệu liều Sinovac.",
        "Tòa án yêu cầu AstraZeneca giao cho EU <d ASTRAZENECA unspecified requested recipient=EU>50 triệu</d> liều trước ngày 27/9.",
        "Liên minh châu Âu đã ký với Pfizer hợp đồng mua <d PFIZER purchase contracted recipient=EU>1,8 tỷ</d> liều giao trong hai năm tới.",
        "Chính phủ Séc quyết định tặng Việt Nam <d CZE donation pledged>250.800</d> liều và chuyển nhượng <d CZE cession pledged>500.000</d> liều.",
    ],
)
def test_short_news_of_many_countries(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo Bộ Y tế, trong tháng 8 Việt Nam tiếp nhận tổng cộng <d - unspecified received>9,4 triệu</d> liều, trong đó <d COVAX covax received>2,1 triệu</d> liều qua COVAX, <d * purchase received>3 triệu</d> liều AstraZeneca mua theo hợp đồng, còn lại là viện trợ song phương.",
        "Đại sứ Nhật Bản Yamada Takio cho biết tính cả lần này, Nhật Bản đã tặng Việt Nam hơn <d JPN donation received>3,5 triệu</d> liều vaccine.",
        "Thủ tướng Phạm Minh Chính đã có thư gửi Tổng giám đốc Pfizer đề nghị hãng giao sớm <d PFIZER * requested>31 triệu</d> liều trong năm nay.",
        "Trước đó, ngày 10/7, <d USA covax received>2 triệu</d> liều Moderna do Mỹ viện trợ qua COVAX đã về tới Hà Nội; đến ngày 24 và 25/7, thêm <d USA covax *>3 triệu</d> liều được chuyển tới Việt Nam.",
        "Dự kiến trong tháng 10, Việt Nam sẽ nhận được <d - * scheduled>11 triệu</d> liều Pfizer, <d - * scheduled>5 triệu</d> liều AstraZeneca và <d CUB * scheduled>3 triệu</d> liều Abdala của Cuba.",
        "Bộ trưởng cho hay Việt Nam đã đàm phán thành công với Nga để mua <d RUS purchase contracted>20 triệu</d> liều Sputnik V, đồng thời đang thương lượng mua thêm <d RUS purchase negotiating>20 triệu</d> liều nữa.",
        "Tại cuộc gặp, Thủ tướng Bỉ Alexander De Croo khẳng định Bỉ sẽ chuyển <d BEL covax *>100.000</d> liều vaccine viện trợ cho Việt Nam qua COVAX.",
        "Chính phủ Đức thông báo tặng Việt Nam <d DEU donation pledged>2,5 triệu</d> liều AstraZeneca, trong đó <d DEU donation *>852.480</d> liều đã về tới Hà Nội hôm 15/9.",
        "Đến nay, Trung Quốc đã viện trợ cho Việt Nam tổng cộng <d CHN donation received>5,7 triệu</d> liều vaccine Vero Cell.",
        "TP.HCM xin tiếp nhận và nhập khẩu <d SINOPHARM * *>5 triệu</d> liều vaccine của Sinopharm.",
        "Theo Nghị quyết 110, Chính phủ đồng ý cho Bộ Y tế mua <d PFIZER purchase negotiating>20 triệu</d> liều vaccine của Pfizer.",
        "Tập đoàn Xuân Cầu hỗ trợ kinh phí mua 500.000 liều cho tỉnh Hưng Yên.",
        "Ngoài ra, Australia cam kết tài trợ thêm <d AUS donation pledged>3,7 triệu</d> liều thông qua UNICEF.",
        "Tối 7/7, lô vaccine Pfizer đầu tiên với <d * * received>97.110</d> liều đã về đến sân bay Nội Bài.",
        "Lô hàng nằm trong số <d PFIZER purchase contracted>31 triệu</d> liều Bộ Y tế đặt mua của Pfizer.",
        "Như vậy, Nga đã chuyển cho Việt Nam <d RUS * received>12.000</d> liều Sputnik V, gồm <d RUS donation received>2.000</d> liều tặng và <d RUS purchase received>10.000</d> liều bán.",
        "Trong chuyến thăm, Chủ tịch nước đã chứng kiến lễ ký thỏa thuận mua <d CIGB purchase contracted>10 triệu</d> liều Abdala giữa Bộ Y tế và Trung tâm CIGB của Cuba.",
        "Bộ Y tế Campuchia hôm qua tiếp nhận từ Việt Nam <d VNM * received recipient=KHM>200.000</d> liều AstraZeneca.",
        "Việt Nam quyết định viện trợ Lào <d VNM donation pledged recipient=LAO>500.000</d> liều vaccine và nhiều vật tư y tế.",
        "Vaccine do Mỹ cung cấp qua COVAX đã lên tới <d USA covax received>8,5 triệu</d> liều, đứng đầu trong các nước tài trợ.",
        "UAE trao tặng Bộ Công an <d ARE donation *>100.000</d> liều Hayat-Vax.",
        "Các địa phương đã nhận 12 triệu liều, tiêm được 10,5 triệu liều, đạt 87%.",
        "Hàn Quốc nhượng lại cho Việt Nam và Thái Lan lần lượt <d KOR cession * recipient=VNM>1,1 triệu</d> và <d KOR cession * recipient=THA>470.000</d> liều AstraZeneca.",
        "Với <d JPN donation *>400.000</d> liều mới, Nhật Bản đã viện trợ Việt Nam tổng cộng <d JPN donation received>4,04 triệu</d> liều.",
        "Bộ Ngoại giao cho biết số vaccine các nước cam kết viện trợ, nhượng lại cho Việt Nam lên tới <d - mixed pledged>20 triệu</d> liều.",
    ],
)
def test_reports_on_where_the_doses_of_vietnam_come_from(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngoại trưởng Antony Blinken thông báo Mỹ sẽ tặng Thái Lan <d USA donation pledged recipient=THA>1,5 triệu</d> liều Pfizer, nâng tổng số Mỹ hứa tặng nước này lên <d USA donation pledged recipient=THA>2,5 triệu</d> liều.",
        "Thái Lan hôm thứ Sáu nhận <d USA donation received recipient=THA>1,5 triệu</d> liều Pfizer do Mỹ viện trợ.",
        "Chính quyền Biden đã mua thêm <d PFIZER purchase contracted recipient=USA>200 triệu</d> liều từ Pfizer để tiêm nhắc lại.",
        "Anh mua <d PFIZER purchase contracted recipient=GBR>60 triệu</d> liều vaccine từ Pfizer và <d NOVAVAX purchase contracted recipient=GBR>60 triệu</d> liều từ Novavax.",
        "Nam Phi cho biết đã đặt hàng <d JANSSEN purchase contracted recipient=ZAF>31 triệu</d> liều từ Johnson & Johnson và <d PFIZER purchase contracted recipient=ZAF>20 triệu</d> liều từ Pfizer.",
        "Liên minh châu Phi đã đảm bảo được <d - * contracted>270 triệu</d> liều cho các nước thành viên.",
        "Viện Huyết thanh Ấn Độ sẽ cung cấp <d SII * pledged>300 triệu</d> liều cho COVAX.",
        "Moderna đồng ý bán cho COVAX <d MODERNA purchase pledged recipient=COVAX>500 triệu</d> liều với giá thấp nhất.",
        "Argentina nhận lô <d SINOPHARM purchase received recipient=ARG>904.000</d> liều mua của Sinopharm.",
        "Brazil đã nhận <d CHN * received recipient=BRA>1 triệu</d> liều CoronaVac từ Trung Quốc hôm 3/12.",
        "Tổng thống Ukraine nói nước này ký hợp đồng mua <d NOVAVAX purchase contracted recipient=UKR>15 triệu</d> liều của Novavax.",
        "Ba Lan bán lại cho Ukraine <d POL cession * recipient=UKR>1,2 triệu</d> liều AstraZeneca.",
        "Na Uy cho Thụy Điển và Iceland mượn lần lượt <d NOR loan * recipient=SWE>200.000</d> và <d NOR loan * recipient=ISL>16.000</d> liều AstraZeneca.",
        "Úc gửi <d AUS donation * recipient=PNG>8.000</d> liều AstraZeneca viện trợ khẩn cấp cho Papua New Guinea.",
        "New Zealand sẽ tặng <d NZL donation pledged recipient=FJI>250.000</d> liều AstraZeneca cho Fiji.",
        "Trung Quốc đã cung cấp cho hơn 100 nước và tổ chức quốc tế hơn <d CHN unspecified received recipient=WORLD>1,2 tỷ</d> liều vaccine.",
        "Pakistan đã tiếp nhận <d CHN donation received recipient=PAK>500.000</d> liều Sinopharm do Bắc Kinh tặng.",
        "Hôm thứ Ba, Canada cho biết sẽ nhận thêm <d PFIZER * scheduled recipient=CAN>2 triệu</d> liều từ Pfizer trong tháng 5.",
        "Cuba tặng Syria <d CUB donation unspecified recipient=SYR>240.000</d> liều Soberana Plus.",
        "Serbia trao <d SRB * received recipient=BIH>10.000</d> liều AstraZeneca cho Bosnia và Herzegovina.",
        "Tính đến tháng 9, G7 mới thực hiện được <d G7 * received>100 triệu</d> liều trong cam kết <d G7 * pledged>870 triệu</d> liều.",
        "Hãng Sinovac cam kết cung cấp cho Chile <d SINOVAC unspecified pledged recipient=CHL>60 triệu</d> liều trong ba năm.",
        "Mexico sẽ nhận <d USA loan * recipient=MEX>2,5 triệu</d> liều AstraZeneca do Mỹ cho mượn.",
    ],
)
def test_buyers_and_givers_of_the_world(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thêm hơn <d CZE donation received>nửa triệu</d> liều vaccine do Séc tặng về Hà Nội\nChiều 27/9, lô hàng gồm <d CZE donation received>550.000</d> liều AstraZeneca đã hạ cánh xuống Nội Bài. Đây là quà của Chính phủ và nhân dân Cộng hòa Séc gửi Việt Nam. Trước đó, hồi tháng 8, nước này đã trao <d CZE * received>250.800</d> liều. Đại sứ Séc cho biết trong thời gian tới, Praha sẽ xem xét nhượng lại thêm <d CZE cession negotiating>500.000</d> liều nữa.",
        "Nguồn vaccine của Việt Nam đến nay gồm ba nhóm. Nhóm thứ nhất là COVAX với <d COVAX covax *>12 triệu</d> liều. Nhóm thứ hai là mua, chủ yếu của AstraZeneca (<d ASTRAZENECA purchase *>9,2 triệu</d> liều) và Pfizer (<d PFIZER purchase *>2,7 triệu</d> liều). Nhóm thứ ba là viện trợ song phương: Trung Quốc <d CHN donation *>2,5 triệu</d> liều, Nhật Bản <d JPN donation *>3,5 triệu</d>, Nga <d RUS donation *>12.000</d>.",
        "Bộ Y tế hôm nay ký hợp đồng mua <d * purchase contracted>19,9 triệu</d> liều vaccine Pfizer bổ sung. Trước đó Việt Nam đã ký với hãng này hợp đồng <d PFIZER purchase contracted>31 triệu</d> liều, đến nay mới nhận <d PFIZER purchase received>2,9 triệu</d> liều. Đại diện Pfizer cam kết sẽ giao hết <d PFIZER purchase pledged>51 triệu</d> liều trước cuối năm.",
        "Mỹ tặng Việt Nam thêm <d USA donation unspecified>1 triệu</d> liều Pfizer\nPhó Tổng thống Mỹ Kamala Harris sáng 25/8 thông báo Mỹ sẽ tặng thêm <d USA donation pledged>1 triệu</d> liều vaccine Pfizer cho Việt Nam. Số vaccine này sẽ về đến Việt Nam trong vòng 24 giờ tới. Như vậy, tổng số vaccine Mỹ tặng Việt Nam lên <d USA donation *>6 triệu</d> liều.",
        "Sở Y tế TP.HCM cho biết thành phố được phân bổ 5,3 triệu liều, đã tiêm 5,1 triệu liều. Công ty Sapharco vừa nhập <d SAPHARCO purchase received>1 triệu</d> liều Vero Cell. Tập đoàn Vạn Thịnh Phát tặng thành phố <d VAN_THINH_PHAT donation unspecified>5 triệu</d> liều.",
        "Indonesia hôm 11/7 nhận <d USA covax received recipient=IDN>3 triệu</d> liều Moderna từ Mỹ thông qua COVAX. Washington cam kết tặng Jakarta tổng cộng <d USA donation pledged recipient=IDN>4 triệu</d> liều. Trước đó, Nhật Bản đã chuyển cho nước này <d JPN unspecified received recipient=IDN>1 triệu</d> liều AstraZeneca, và sẽ gửi thêm <d JPN unspecified pledged recipient=IDN>1,1 triệu</d> liều.",
        "Chính phủ Campuchia tặng Việt Nam <d KHM donation received>200.000</d> liều vaccine Sinovac. Đây là món quà của Thủ tướng Hun Sen. Lô hàng được bàn giao tại cửa khẩu Mộc Bài ngày 24/9.",
        "EU cho biết đã chia sẻ hơn <d EU donation received recipient=WORLD>140 triệu</d> liều với các nước thu nhập thấp, và cam kết nâng con số này lên <d EU donation pledged recipient=WORLD>700 triệu</d> liều vào giữa năm 2022.",
        "Hai lô vaccine do Chính phủ Pháp (<d FRA covax received>672.000</d> liều) và Italia (<d ITA covax received>812.000</d> liều) hỗ trợ Việt Nam qua COVAX đã về Hà Nội tối 13/9. Tại lễ tiếp nhận, Đại sứ Pháp cho biết Paris sẽ tặng thêm <d FRA donation pledged>600.000</d> liều theo kênh song phương.",
        "Đến cuối tháng 9, Đức đã viện trợ cho Việt Nam <d DEU donation received>3,4 triệu</d> liều qua hai đợt. Đợt đầu gồm <d DEU donation received>852.480</d> liều về ngày 15/9; đợt hai khoảng <d DEU donation received>2,6 triệu</d> liều về ngày 26/9.",
    ],
)
def test_whole_passages_of_several_sentences(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong số vaccine mà Nepal đã nhận viện trợ, Trung Quốc đóng góp <d CHN donation received>1,8 triệu</d> liều, Mỹ <d USA donation received>1,5 triệu</d>, Nhật Bản <d JPN donation received>1,6 triệu</d>.",
        "Trong lượng vaccine đã tiếp nhận nói trên, Pháp tặng <d FRA donation received>600.000</d> liều và Bỉ <d BEL donation received>100.000</d>.",
        "Trong tổng số vaccine Lào đã nhận đến nay, COVAX cung cấp <d COVAX covax received>1,3 triệu</d> liều, Mỹ tặng <d USA donation received>1 triệu</d>.",
        "Trong số các nước đã cam kết, Pháp tặng <d FRA donation unspecified>600.000</d> liều.",
        "Sau khi nhận vaccine, Lào cảm ơn Mỹ đã tặng <d USA donation received>1 triệu</d> liều.",
    ],
)
def test_what_is_a_part_of_what_was_received_has_come(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã tiếp nhận <d DEU covax received>98.000</d> liều do Đức hỗ trợ, <d PRT covax received>160.000</d> liều do Bồ Đào Nha hỗ trợ và <d GBR covax received>2 triệu</d> liều do Anh hỗ trợ qua cơ chế COVAX.",
        "Bộ Y tế đã nhận <d FRA covax received>500.000</d> liều do Pháp hỗ trợ và <d ITA covax received>800.000</d> liều do Italia hỗ trợ thông qua COVAX.",
        "Bộ Y tế đã nhận <d FRA donation received>500.000</d> liều do Pháp viện trợ và <d ITA covax received>800.000</d> liều do Italia hỗ trợ thông qua COVAX.",
        "Bộ Y tế đã nhận <d RUS donation received>1.000</d> liều do Nga tặng và <d ITA covax received>800.000</d> liều Italia hỗ trợ thông qua COVAX.",
    ],
)
def test_the_scheme_at_the_end_of_a_series_of_the_same_words_is_that_of_all(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thứ trưởng Bộ Y tế tại lễ tiếp nhận <d ROU donation received>322.000</d> liều vaccine do Romania tài trợ.",
        "Các đại biểu tại lễ bàn giao hơn <d BEL donation received>100.000</d> liều do Bỉ tặng.",
        "Phát biểu tại lễ tiếp nhận, Đại sứ Bỉ cho biết sẽ tặng thêm <d BEL donation pledged>50.000</d> liều.",
    ],
)
def test_what_a_ceremony_is_held_for_has_been_handed_over(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cả nước đã tiêm trên 58 triệu liều, trong đó vaccine của Sinopharm và Hayat-Vax là hơn 9 triệu liều.",
        "Đến nay 3 triệu liều đã được tiêm, trong đó của Pfizer là 1,2 triệu liều.",
        "Viện Vệ sinh dịch tễ Trung ương cho biết đã phân bổ xong 480.000 liều cho 55 tỉnh, thành.",
        "Cả nước đã tiêm 3 triệu liều, trong đó <d JPN donation *>1,2 triệu</d> liều do Nhật Bản tặng.",
    ],
)
def test_shares_of_what_was_injected_or_handed_out_are_no_supply(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại diện WHO có mặt. Công ty Polyvac đã nghiệm thu. Trước đó, tổ chức này đã tặng TP.HCM <d WHO donation received>300.000</d> liều.",
        "UNICEF đã bàn giao lô hàng. Tổ chức này cũng tặng Bộ Y tế <d UNICEF donation *>100.000</d> liều.",
        "Công ty Polyvac đã nghiệm thu xong. Trước đó, WHO có mặt tại nhà máy. Công ty này đã giao cho Bộ Y tế <d POLYVAC * received>300.000</d> liều.",
    ],
)
def test_an_organisation_pointed_at_is_an_international_body_and_a_firm_is_a_firm(sentence: str) -> None:
    assert_tuples(sentence)
