"""Anaphora and distance: the next sentence, words that point back, capitals and nicknames, long titles, captions."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã nhận {{7 triệu|-|donation|received}} liều hỗ trợ từ các nước; trong đó qua cơ chế COVAX có {{4 triệu|COVAX|covax|received}} liều, Đức {{850.000|DEU|covax|received}} liều nằm trong cơ chế này, Lào tặng {{2.000|LAO|donation|received}} liều.",
        "Hà Lan trao {{400.000|NLD|covax|received}} liều thuộc chương trình COVAX cho Bộ Y tế.",
        "Sáng 3/9, {{800.000|ITA|covax|received}} liều vaccine do Italia viện trợ nằm trong sáng kiến COVAX đã về tới Nội Bài.",
    ],
)
def test_doses_that_lie_inside_the_scheme_come_through_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hà Lan, thành viên của COVAX, trao {{400.000|NLD|donation|received}} liều nằm trong cam kết tặng của nước này.",
        "Đức đã trao {{850.000|DEU|unspecified|received}} liều. Chuyên gia thuộc COVAX đánh giá cao việc này.",
    ],
)
def test_a_scheme_named_in_passing_is_no_channel(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hôm qua, thêm {{1,1 triệu|FRA|covax|received}} liều vaccine do Pháp trao tặng thông qua COVAX đã tới Việt Nam. Trước đó, ngày 10/9, Pháp đã chuyển {{672.000|FRA|unspecified|received}} liều.",
        "Italia tặng Việt Nam {{1,6 triệu|ITA|donation|*}} liều. Trong đó, {{801.600|ITA|donation|received}} liều đã về đến Hà Nội hôm 20/9, số còn lại sẽ được bàn giao trong tháng 10.",
        "Chính phủ Nhật Bản hôm nay quyết định cung cấp thêm {{400.000|JPN|unspecified|pledged}} liều. Số vaccine này sẽ được chuyển tới Việt Nam trong tuần.",
    ],
)
def test_one_sentence_follows_another(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 4/8, {{1,2 triệu|JPN|donation|received}} liều AstraZeneca về tới Tân Sơn Nhất. Đây là lô vaccine thứ ba do Chính phủ Nhật Bản viện trợ.",
        "Lô {{746.460|PFIZER|purchase|received}} liều đã hạ cánh tối qua. Số vaccine này thuộc hợp đồng Bộ Y tế ký với Pfizer.",
        "Chuyến bay chở {{672.000|FRA|covax|received}} liều vừa đáp xuống Nội Bài. Lô hàng này do Pháp tặng thông qua COVAX.",
        "Chuyến bay chở {{1,2 triệu|ITA|covax|received}} liều AstraZeneca đáp xuống Nội Bài tối 14/9. Đây là lô vaccine do Chính phủ Italia viện trợ qua COVAX.",
        "Hôm nay thêm {{1,4 triệu|PFIZER|purchase|received}} liều về tới Tân Sơn Nhất. Số vaccine này nằm trong hợp đồng mua {{51 triệu|PFIZER|purchase|contracted}} liều mà Bộ Y tế đã ký với Pfizer.",
        "Lô hàng gồm {{500.000|BEL|covax|received}} liều đã được Bộ Y tế tiếp nhận sáng nay. Vương quốc Bỉ tặng lô vaccine này thông qua cơ chế COVAX.",
        "Tối 17/9, {{300.000|AUS|donation|received}} liều AstraZeneca đã cập sân bay Tân Sơn Nhất. Khoản viện trợ này nằm trong cam kết tặng {{1,5 triệu|AUS|donation|pledged}} liều của Australia.",
        "Sáng qua, Manila đón thêm {{2 triệu|SINOVAC|purchase|received|r=PHL}} liều. Lô vaccine thuộc đơn hàng mà chính phủ Philippines đặt mua của Sinovac.",
        "Thêm {{100.000|HUN|cession|received}} liều AstraZeneca đã được đưa về kho của Bộ Y tế trong đêm qua. Đây là số vaccine mà Chính phủ Hungary nhượng lại cho Việt Nam.",
        "Khoảng {{900.000|CUB|purchase|received}} liều Abdala đã theo chuyên cơ của Chủ tịch nước về Hà Nội. Lô này thuộc hợp đồng mua {{5 triệu|CUB|purchase|contracted}} liều ký với phía Cuba hôm 20/9.",
        "Khoảng 9h sáng nay, chuyên cơ chở {{415.000|GBR|donation|received}} liều vaccine hạ cánh xuống Nội Bài. Đây là số vaccine đầu tiên Chính phủ Anh tặng Việt Nam theo cam kết của Ngoại trưởng Dominic Raab.",
        "Bộ Quốc phòng sáng 16/9 tiếp nhận {{500.000|KOR|donation|received}} liều vaccine AstraZeneca tại kho lạnh Gia Lâm. Chuyến hàng được Quân đội Hàn Quốc viện trợ nhằm giúp bộ đội Việt Nam phòng dịch.",
    ],
)
def test_the_giver_is_named_only_in_the_next_sentence(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 4/8, {{1,2 triệu|-|unspecified|received}} liều AstraZeneca về tới Tân Sơn Nhất. Thủ tướng đánh giá cao quan hệ với Nhật Bản.",
        "Lô {{746.460|-|unspecified|received}} liều đã hạ cánh tối qua. Chính phủ Hàn Quốc cũng quan tâm đến tình hình dịch.",
        "Thêm {{1,4 triệu|-|unspecified|received}} liều Moderna về tới Nội Bài sáng qua. Trong khi đó, Chính phủ Hà Lan cho biết sẽ hỗ trợ trang thiết bị y tế.",
        "Hôm qua, {{600.000|-|unspecified|received|r=NGA}} liều AstraZeneca đã tới Nigeria. Đại sứ Hàn Quốc nói Seoul đang theo dõi biến thể Delta.",
        "Lô {{811.200|-|unspecified|received}} liều đã về tới kho của Viện Vệ sinh dịch tễ. Đây là loại vaccine từng được Thủ tướng Anh tiêm hồi tháng 3.",
        "Lô {{900.000|-|unspecified|received}} liều Pfizer đã về tới TP.HCM chiều qua. Bộ Y tế cũng đang làm việc với đại diện Nga về chuyển giao công nghệ.",
    ],
)
def test_the_next_sentence_names_somebody_who_gave_nothing(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hai lô vaccine gồm {{700.000|JPN|donation|received}} và {{400.000|JPN|donation|received}} liều đã về tới TP.HCM. Cả hai lô đều do Nhật Bản viện trợ.",
        "Một lô {{200.000|CHN|donation|received}} liều Vero Cell vừa được thông quan tại cửa khẩu Hữu Nghị. Lô hàng này do tỉnh Quảng Tây (Trung Quốc) hỗ trợ Lạng Sơn.",
        "Bộ Y tế cho biết {{100.000|LUX|donation|*}} liều nữa sẽ được đưa tới Hà Nội. Số vaccine trên là quà tặng của Chính phủ Luxembourg.",
        "Sân bay Wattay hôm qua đón {{1 triệu|USA|covax|received|r=LAO}} liều Johnson & Johnson. Số vaccine trên được Mỹ tặng Lào thông qua cơ chế COVAX.",
        "Ngày 9/8, Việt Nam nhận {{592.100|-|unspecified|received}} liều và ngày 11/8 nhận thêm {{494.400|-|unspecified|received}} liều. Bộ Y tế không nêu nguồn của cả hai lô.",
        "Hôm 12/9, {{500.000|KOR|donation|received|r=IRN}} liều và hôm 20/9, {{500.000|KOR|donation|received|r=IRN}} liều nữa đã tới Tehran. Cả hai lô hàng đều là quà tặng của Chính phủ Hàn Quốc dành cho Iran.",
    ],
)
def test_this_lot_this_aid_both_lots_point_back(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản đã trao {{1 triệu|JPN|unspecified|received}} liều AstraZeneca. Số vaccine trên được phân bổ cho 19 tỉnh phía Nam, riêng TP.HCM nhận 614.000 liều.",
        "Romania vừa tặng {{100.000|ROU|donation|received}} liều. Lô vaccine này được chuyển cho Bình Dương 60.000 liều và Long An 40.000 liều.",
        "Úc đã tặng {{403.000|AUS|donation|received}} liều. Số vaccine này được Bộ Y tế chuyển về Viện Pasteur TP.HCM để phân bổ.",
        "Hôm qua, {{801.600|ITA|donation|received}} liều Italia viện trợ đã về tới Hà Nội. Lô vaccine này sẽ được tiêm cho người dân Hà Nội, trước hết là 200.000 liều trong tuần này.",
    ],
)
def test_this_lot_may_be_shared_out_inside_the_country(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại sứ Séc chào từ biệt Thủ tướng. Nước này đã tặng Việt Nam {{250.800|CZE|donation|received}} liều.",
        "Trong cuộc gặp Tổng thống Hungary, Chủ tịch nước cảm ơn phía bạn đã quyết định viện trợ {{100.000|HUN|donation|pledged}} liều.",
        "Thủ tướng Phạm Minh Chính điện đàm với người đồng cấp Bồ Đào Nha. Nước này sẽ tặng Việt Nam {{200.000|PRT|donation|pledged}} liều vaccine.",
        "Chủ tịch nước vừa kết thúc chuyến thăm chính thức Áo. Nước bạn thông báo sẽ viện trợ cho Việt Nam {{50.000|AUT|donation|pledged}} liều vaccine.",
        "Đài Loan chưa tự sản xuất đủ vaccine. Hòn đảo này đã đặt mua {{5 triệu|MODERNA|purchase|contracted|r=TWN}} liều của Moderna.",
        "Bộ trưởng Ngoại giao Bùi Thanh Sơn hội đàm với Ngoại trưởng Ấn Độ. Phía Ấn Độ khẳng định sẵn sàng cung cấp cho Việt Nam {{15 triệu|IND|unspecified|pledged}} liều Covaxin.",
        "Bulgaria đang thừa vaccine vì ít người chịu tiêm. Quốc gia Đông Âu này đã quyết định tặng Bhutan {{172.500|BGR|donation|pledged|r=BTN}} liều AstraZeneca.",
        "Thủ tướng đã gặp người đồng cấp Slovakia bên lề Đại hội đồng Liên hợp quốc. Tại đây, ông cảm ơn nước bạn đã tặng Việt Nam {{100.000|SVK|donation|received}} liều vaccine.",
        "Brunei hiện thiếu vaccine nghiêm trọng. Vương quốc này sẽ nhận của Singapore {{100.000|SGP|loan|scheduled|r=BRN}} liều Moderna theo hình thức cho mượn.",
        "Hai Thủ tướng điện đàm chiều 22/7. Nhà lãnh đạo Hungary khẳng định nước ông sẵn sàng bán lại {{400.000|HUN|cession|pledged}} liều và tặng thêm {{100.000|HUN|donation|pledged}} liều cho Việt Nam.",
        "Nhật Bản hôm 4/6 đã gửi tặng Đài Loan {{1,24 triệu|JPN|donation|received|r=TWN}} liều AstraZeneca. Mỹ sau đó cũng tặng hòn đảo này {{2,5 triệu|USA|donation|*|r=TWN}} liều Moderna.",
    ],
)
def test_this_country_the_friendly_side_and_this_island_take_the_last_name(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại sứ Israel chào xã giao Chủ tịch Quốc hội. Nước này đã tiêm hơn 15 triệu liều cho người dân.",
        "Phó Thủ tướng tiếp Đại sứ Cuba. Phía bạn cho biết cần 22 triệu liều để phủ vaccine toàn dân trong năm nay.",
        "Đại sứ Pháp chào từ biệt Chủ tịch nước. Nước này đã tiêm hơn 90 triệu liều vaccine.",
        "Campuchia mở cửa trở lại trường học. Nước này cần thêm 4 triệu liều cho trẻ em.",
    ],
)
def test_this_country_may_inject_and_need(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hoa Kỳ đã chuyển {{2 triệu|USA|covax|received}} liều qua COVAX. Cũng qua cơ chế này, Việt Nam đã nhận {{811.200|COVAX|covax|received}} liều hồi tháng 4.",
        "Việt Nam tham gia COVAX từ năm 2020. Thông qua sáng kiến này, Hoa Kỳ đã trao cho Việt Nam {{5 triệu|USA|covax|received}} liều Moderna.",
        "COVAX đặt mục tiêu bao phủ 20% dân số các nước nghèo. Qua cơ chế này, Thụy Điển đã chia sẻ {{1 triệu|SWE|covax|received}} liều.",
        "Bồ Đào Nha gửi {{300.000|PRT|covax|*}} liều qua COVAX cho Guinea-Bissau. Cũng thông qua cơ chế này, Hy Lạp hỗ trợ {{200.000|GRC|covax|*}} liều.",
        "Đức là nước góp tiền nhiều thứ hai cho COVAX. Thông qua chương trình này, Berlin đã tặng Mauritania {{115.000|DEU|covax|received}} liều.",
        "COVAX đã chuyển cho Lào {{132.000|COVAX|covax|received|r=LAO}} liều trong tháng 3. Cũng theo cơ chế trên, Pháp đã gửi {{300.000|FRA|covax|received}} liều.",
        "Đan Mạch đóng góp tích cực cho COVAX và qua chương trình này đã chia sẻ với Uganda {{300.000|DNK|covax|received|r=UGA}} liều vaccine.",
        "COVAX hiện là nguồn cung lớn nhất của Tajikistan. Trong tháng 7, Mỹ đã tặng nước này {{1,5 triệu|USA|covax|received|r=TJK}} liều Moderna thông qua cơ chế nói trên.",
    ],
)
def test_the_scheme_above_is_covax(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tokyo đã chuyển cho Việt Nam {{3 triệu|JPN|unspecified|received}} liều.",
        "Canberra cam kết tặng {{1,5 triệu|AUS|donation|pledged}} liều, còn Warsaw sẵn sàng nhượng lại {{3 triệu|POL|cession|pledged}} liều.",
        "Bắc Kinh thông báo viện trợ thêm {{3 triệu|CHN|donation|pledged}} liều cho Hà Nội.",
        "Seoul quyết định viện trợ cho Hà Nội {{1,1 triệu|KOR|donation|pledged}} liều AstraZeneca.",
        "Phnom Penh vừa trao tặng TP.HCM và các tỉnh phía Nam {{200.000|KHM|donation|received}} liều vaccine.",
        "Xứ sở mặt trời mọc đã tặng Việt Nam hơn {{4 triệu|JPN|donation|received}} liều vaccine kể từ tháng 6.",
        "Xứ sở kim chi cam kết chia sẻ hơn {{1 triệu|KOR|donation|pledged}} liều vaccine với các nước Đông Nam Á.",
        "Paris hứa tặng châu Phi {{10 triệu|FRA|donation|pledged}} liều, Berlin cũng sẽ trao tặng {{30 triệu|DEU|donation|pledged}} liều cho các nước nghèo.",
        "Giữa tháng 8, Washington đã chuyển tới Hà Nội {{3 triệu|USA|unspecified|received}} liều Moderna, sau khi Bắc Kinh viện trợ {{500.000|CHN|donation|*}} liều Vero Cell.",
        "Đất nước chùa Tháp đã trao tặng Việt Nam {{200.000|KHM|donation|received}} liều, còn xứ sở chuột túi cam kết hỗ trợ {{1,5 triệu|AUS|donation|pledged}} liều.",
        "Xứ sở bạch dương đã viện trợ {{10.000|RUS|donation|received}} liều vaccine cho Bộ Công an.",
        "Moskva và La Habana lần lượt đã gửi tới Caracas {{2 triệu|RUS|unspecified|received|r=VEN}} liều Sputnik V và {{1 triệu|CUB|unspecified|received|r=VEN}} liều Abdala.",
    ],
)
def test_a_capital_or_a_nickname_stands_for_its_country(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lô {{1 triệu|-|unspecified|received}} liều Pfizer cất cánh từ Brussels đã hạ cánh xuống sân bay Nội Bài.",
        "Phát biểu tại Tokyo, Ngoại trưởng Hàn Quốc cho biết nước này sẽ tặng Việt Nam {{1 triệu|KOR|donation|pledged}} liều.",
        "Chính quyền Seoul đã tiêm 7 triệu liều vaccine cho người dân thành phố.",
        "Từ Washington, Đại sứ Hà Kim Ngọc cho biết Đức sẽ tặng Việt Nam {{2,5 triệu|DEU|donation|pledged}} liều.",
    ],
)
def test_a_capital_may_be_only_a_place(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 13/10, tại trụ sở Bộ Ngoại giao, Thứ trưởng Ngoại giao Nguyễn Minh Vũ đã chủ trì lễ tiếp nhận tượng trưng {{1,1 triệu|KOR|donation|received}} liều vaccine AstraZeneca do Chính phủ Hàn Quốc viện trợ cho Việt Nam, với sự tham dự của Đại sứ Hàn Quốc Park Noh-wan và đại diện Bộ Y tế.",
        "Chiều 1/9, Đại sứ quán Việt Nam tại Séc phối hợp với Bộ Ngoại giao Séc tổ chức lễ bàn giao {{250.800|CZE|donation|received}} liều vaccine AstraZeneca Chính phủ Séc tặng nhân dân Việt Nam.",
        "Phát biểu tại buổi lễ, Đại sứ Australia Robyn Mudie cho biết Australia cam kết chia sẻ {{1,5 triệu|AUS|donation|pledged}} liều vaccine với Việt Nam trong năm 2021.",
        "Thay mặt Chính phủ và nhân dân Trung Quốc, Đại sứ Hùng Ba trao cho Bộ trưởng Bộ Y tế {{500.000|CHN|unspecified|received}} liều vaccine Vero Cell.",
        "Chiều 27/8, tại trụ sở Chính phủ, thay mặt Chính phủ và nhân dân Ba Lan, Đại sứ đặc mệnh toàn quyền Cộng hòa Ba Lan tại Việt Nam Wojciech Gerwel, trước sự chứng kiến của Phó Thủ tướng Vũ Đức Đam, Thứ trưởng Bộ Ngoại giao Tô Anh Dũng cùng lãnh đạo Bộ Quốc phòng và Văn phòng Chính phủ, đã trao tượng trưng cho Bộ trưởng Bộ Y tế Nguyễn Thanh Long {{501.600|POL|unspecified|received}} liều vaccine AstraZeneca.",
        "Chính phủ Italia, trong khuôn khổ chuyến thăm làm việc của Chủ tịch Quốc hội và đoàn đại biểu cấp cao gồm lãnh đạo nhiều bộ, ngành, địa phương cùng đại diện cộng đồng doanh nghiệp hai nước đang hoạt động trong lĩnh vực dược phẩm, năng lượng và đồ gỗ, đã thông báo quyết định viện trợ thêm cho Việt Nam {{796.000|ITA|donation|pledged}} liều vaccine.",
        "Quyền Giám đốc Cơ quan Phát triển Quốc tế Hoa Kỳ tại Việt Nam, bà Bradley Bessire, cùng Đại biện lâm thời Đại sứ quán Hoa Kỳ Christopher Klein và đại diện UNICEF, WHO có mặt tại Viện Vệ sinh dịch tễ Trung ương để chứng kiến lễ bàn giao {{1.499.940|USA|covax|received}} liều Moderna do Hoa Kỳ trao tặng thông qua COVAX.",
        "Đại sứ đặc mệnh toàn quyền Nhật Bản tại Việt Nam Yamada Takio, trong cuộc gặp sáng 25/6 tại Hà Nội với Bộ trưởng Bộ Ngoại giao Bùi Thanh Sơn, Thứ trưởng Bộ Y tế Trương Quốc Cường và đại diện Văn phòng Chính phủ nhằm trao đổi về hợp tác phòng chống dịch giữa hai nước, thông báo Chính phủ Nhật Bản quyết định viện trợ thêm cho Việt Nam {{1 triệu|JPN|donation|pledged}} liều vaccine.",
    ],
)
def test_offices_and_titles_stand_between_donor_and_number(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lễ bàn giao vaccine tại Nội Bài. Ảnh: TTXVN Sáng 1/9, Chính phủ Séc đã trao tặng Việt Nam {{250.800|CZE|donation|received}} liều AstraZeneca.",
        "Thủ tướng tiếp Đại sứ Cuba Orlando Hernandez (Ảnh: VGP)Theo Đại sứ, Cuba sẽ cung cấp cho Việt Nam {{10 triệu|CUB|unspecified|pledged}} liều Abdala.",
        "Bốc dỡ lô vaccine tại sân bay - Ảnh: BYT Lô {{1,2 triệu|-|unspecified|received}} liều AstraZeneca đã về tới TP.HCM sáng 22/7.",
        "Máy bay chở vaccine hạ cánh xuống Nội Bài (Ảnh: Bộ Y tế) Chiều qua, Hungary đã bàn giao cho Việt Nam {{100.000|HUN|unspecified|received}} liều vaccine AstraZeneca.",
    ],
)
def test_a_photo_caption_is_glued_to_the_sentence(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản đã tặng Việt Nam {{1 triệu|JPN|donation|received}} liều vaccine, Thái Lan cũng nhận số lượng tương tự.",
        "Italia đã trao {{801.600|ITA|unspecified|received}} liều hôm 20/9, số còn lại sẽ được chuyển vào tháng sau.",
        "Slovakia sẵn sàng hỗ trợ {{100.000|SVK|donation|pledged}} liều, Slovenia cũng hứa góp chừng ấy.",
        "Trong {{5 triệu|USA|covax|pledged}} liều Mỹ cam kết tặng qua COVAX, Việt Nam mới nhận hai phần ba, phần còn lại đang chờ bay.",
        "Malaysia sẽ trả Brunei đúng lượng vaccine đã mượn; trong khi đó Singapore tặng Fiji {{50.000|SGP|donation|unspecified}} liều.",
        "Pfizer đã giao {{2,5 triệu|PFIZER|unspecified|received}} liều trong quý III. Hãng hứa giao lượng gấp mười trong quý IV, còn Moderna chưa giao liều nào.",
        "Pháp tặng Việt Nam {{600.000|FRA|donation|unspecified}} liều và sẽ gửi lượng vaccine gấp đôi cho Campuchia.",
    ],
)
def test_a_quantity_that_only_points_back_is_no_tuple(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "VNVC ký hợp đồng mua {{30 triệu|ASTRAZENECA|purchase|contracted}} liều của AstraZeneca. Đến nay, {{2,5 triệu|ASTRAZENECA|purchase|received}} liều trong hợp đồng này đã về.",
        "Ba Lan đồng ý nhượng lại {{3 triệu|POL|cession|pledged}} liều. Lô đầu tiên {{1,3 triệu|POL|cession|received}} liều đã về Hà Nội.",
        "Bộ Y tế đã ký mua {{5 triệu|MODERNA|purchase|contracted}} liều của Moderna. Lô đầu tiên thuộc hợp đồng này, {{1 triệu|MODERNA|purchase|received}} liều, đã về tới Nội Bài.",
        "Australia cam kết tặng Việt Nam {{1,5 triệu|AUS|donation|pledged}} liều. Lô thứ ba {{300.000|AUS|donation|received}} liều trong số này đã về TP.HCM.",
        "Hungary đồng ý nhượng lại {{400.000|HUN|cession|pledged}} liều. Đợt đầu {{100.000|HUN|cession|received}} liều đã tới Nội Bài.",
    ],
)
def test_a_lot_takes_the_arrangement_it_belongs_to(sentence: str) -> None:
    assert_tuples(sentence)
