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
